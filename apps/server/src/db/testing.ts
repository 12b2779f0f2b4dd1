import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { listMigrations, migrate } from './migrate.ts';
import { createKysely, createPool } from './pool.ts';
import type { Database } from './schema.ts';

/** A database of a test's own, empty but migrated. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the owner of the tables: sees everything, for preparing and for looking. */
  readonly ownerPool: Pool;
  /** As the application's role: row-level security applies. */
  readonly appPool: Pool;
  /** Kysely over `appPool`. */
  readonly db: Kysely<Database>;
  /** Closes the pools and removes the database. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 1;

/**
 * Makes a database for one test file by copying the migrated template; some tens of milliseconds.
 * Needs the global set-up `testing-setup.ts`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    const template = await ensureTemplate(admin);
    await admin.query(`create database ${name} template ${template} owner ecoredress_owner`);
  });
  const ownerUrl = inDatabase(server.ownerUrl, name);
  const appUrl = inDatabase(server.appUrl, name);
  const ownerPool = createPool(ownerUrl, { max: 4 });
  const appPool = createPool(appUrl, { max: 10 });
  const db = createKysely<Database>(appPool);
  const drop = async () => {
    await Promise.all([ownerPool.end(), db.destroy()]);
    await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`));
  };
  return { ownerUrl, appUrl, ownerPool, appPool, db, drop };
}

/** The template for the migrations as they stand; made by the first test that asks, anew when they changed. */
async function ensureTemplate(admin: Client): Promise<string> {
  const key = createHash('sha256');
  for (const migration of await listMigrations()) key.update(`${migration.id} ${migration.checksum}\n`);
  const name = `template_${key.digest('hex').slice(0, 16)}`;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await admin.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return name;
    const unfinished = `${name}_unfinished`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished} owner ecoredress_owner`);
    await migrate(inDatabase(inject('testServer').ownerUrl, unfinished));
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: inject('testServer').adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
