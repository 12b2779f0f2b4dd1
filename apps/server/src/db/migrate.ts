import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { StartupError } from '../runtime/startup-error.ts';

const MIGRATIONS_FOLDER = path.join(import.meta.dirname, 'migrations');
const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/** Any number, the same in every process: two that start at once migrate one after the other. */
const LOCK_KEY = 350_600_2026;

export interface Migration {
  /** The file's name without '.sql', such as '0001-kernel'. */
  readonly id: string;
  readonly sql: string;
  /** SHA-256 of the file in hex, line endings levelled. */
  readonly checksum: string;
}

/** The migrations of a folder in their order. */
export async function listMigrations(folder = MIGRATIONS_FOLDER): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  for (const file of files) {
    const number = file.slice(0, 4);
    if (!FILE_NAME.test(file))
      throw new StartupError(`数据库迁移文件名不合规则（应为 0001-what.sql）：${file}`);
    if (numbers.has(number)) throw new StartupError(`数据库迁移编号重复：${number}`);
    numbers.add(number);
  }
  return Promise.all(files.map((file) => readMigration(folder, file)));
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const sql = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  return { id: file.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/**
 * Brings the database up to the product's migrations, each in a transaction of its own.
 * @returns the ids of those applied now.
 * @throws StartupError when an applied file was edited since, is unknown to this version, or one is out of order.
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS_FOLDER): Promise<readonly string[]> {
  const migrations = await listMigrations(folder);
  const client = new Client({ connectionString: ownerUrl, application_name: 'ecoredress-migrate' });
  await client.connect();
  try {
    const applied: string[] = [];
    for (;;) {
      const next = await applyNext(client, migrations);
      if (!next) return applied;
      applied.push(next);
    }
  } finally {
    await client.end();
  }
}

/** Applies the first migration still missing, under the lock; undefined when there is none left. */
async function applyNext(client: Client, migrations: readonly Migration[]): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    const next = findNext(migrations, await listApplied(client));
    if (next) {
      await client.query(next.sql);
      await client.query('insert into schema_migration (id, checksum) values ($1, $2)', [
        next.id,
        next.checksum,
      ]);
    }
    await client.query('commit');
    return next?.id;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function listApplied(client: Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`create table if not exists schema_migration (
    id text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ id: string; checksum: string }>(
    'select id, checksum from schema_migration order by id',
  );
  return new Map(rows.map((row) => [row.id, row.checksum]));
}

function findNext(
  migrations: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): Migration | undefined {
  const known = new Set(migrations.map((migration) => migration.id));
  const unknown = [...applied.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new StartupError(`数据库由更新的版本升级过（${unknown.join('、')}），请改用该版本或更新的程序启动`);
  }
  for (const { id, checksum } of migrations) {
    const recorded = applied.get(id);
    if (recorded !== undefined && recorded !== checksum) {
      throw new StartupError(`数据库迁移文件 ${id}.sql 在执行之后被改动过，拒绝启动；请恢复原文件`);
    }
  }
  const next = migrations.find((migration) => !applied.has(migration.id));
  const last = [...applied.keys()].at(-1);
  if (next && last !== undefined && next.id < last) {
    throw new StartupError(`数据库迁移 ${next.id} 排在已执行的 ${last} 之前，次序有误，拒绝启动`);
  }
  return next;
}
