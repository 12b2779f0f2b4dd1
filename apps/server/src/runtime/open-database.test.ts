import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DataDir, openDataDir } from './data-dir.ts';
import { silentLog } from './log.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

const undo = new AsyncDisposableStack();
let dataDir: DataDir;
let embedded: OpenDatabase;

/** Opens the server of these tests as if it were somebody else's. */
function openExternal(databaseUrl: string, databaseAppUrl?: string): Promise<OpenDatabase> {
  return openDatabase({ settings: { databaseUrl, databaseAppUrl }, dataDir, log: silentLog });
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function asUser(username: string, password = 'pw'): string {
  const url = new URL(embedded.ownerUrl);
  url.username = username;
  url.password = password;
  return url.href;
}

/** The superuser, for what only an administrator of a foreign server could do. */
function asAdmin(sql: string): Promise<unknown> {
  return ask(asUser('postgres', dataDir.secrets.databaseAdminPassword), sql);
}

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-runtime-'));
  undo.defer(() => rm(folder, { recursive: true, force: true }));
  dataDir = undo.adopt(await openDataDir(folder), (dir) => dir.release());
  const settings = { databaseUrl: undefined, databaseAppUrl: undefined };
  embedded = undo.adopt(
    await openDatabase({ settings, dataDir, log: silentLog, durable: false }),
    (database) => database.stop(),
  );
});
afterAll(() => undo.disposeAsync());

describe('the embedded database', () => {
  it('gives the application a role without power, and the owner no superuser', async () => {
    const rights =
      'select rolsuper::text || rolbypassrls || rolcreaterole from pg_roles where rolname = current_user';
    expect(await ask(embedded.appUrl, rights)).toBe('falsefalsefalse');
    expect(await ask(embedded.ownerUrl, rights)).toBe('falsetruetrue');
  });

  it('keeps Chinese text as UTF-8 and in a fixed order', async () => {
    expect(await ask(embedded.appUrl, "select '环赔' || upper('é')")).toBe('环赔É');
    expect(
      await ask(
        embedded.appUrl,
        'select datcollate || encoding from pg_database where datname = current_database()',
      ),
    ).toBe('C6');
  });

  it('listens on this machine only', async () => {
    expect(await asAdmin("select current_setting('listen_addresses')")).toBe('127.0.0.1');
  });
});

describe('a database of the operator’s own', () => {
  it('gets the application’s role from its owner, with the same password in every process', async () => {
    const first = await openExternal(embedded.ownerUrl);
    const second = await openExternal(embedded.ownerUrl);
    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.appUrl, 'select current_user')).toBe('ecoredress_app');
    await second.stop();
    expect(await ask(first.ownerUrl, 'select 1')).toBe(1);
  });

  it('needs a ready-made role where the owner may make none', async () => {
    await asAdmin("create role weak login bypassrls password 'pw'");
    await asAdmin("alter role ecoredress_app password 'other'");
    await expect(openExternal(asUser('weak'))).rejects.toThrow('并用 DATABASE_APP_URL 给出它的连接地址');
    const opened = await openExternal(asUser('weak'), asUser('ecoredress_app', 'other'));
    expect(await ask(opened.appUrl, 'select current_user')).toBe('ecoredress_app');
  });

  it('is refused when its owner would not see every row', async () => {
    await asAdmin("create role blind login createrole password 'pw'");
    await expect(openExternal(asUser('blind'))).rejects.toThrow('ALTER ROLE "blind" BYPASSRLS');
  });

  it('is refused when the application’s role is another, or stands above row-level security', async () => {
    await expect(openExternal(embedded.ownerUrl, asUser('weak'))).rejects.toThrow(
      '应为 ecoredress_app，现为 weak',
    );
    await asAdmin("alter role ecoredress_app bypassrls password 'other'");
    await expect(openExternal(embedded.ownerUrl)).rejects.toThrow('BYPASSRLS');
    await expect(openExternal(embedded.ownerUrl, asUser('ecoredress_app', 'other'))).rejects.toThrow(
      'BYPASSRLS',
    );
    await asAdmin('alter role ecoredress_app nobypassrls');
  });

  it('is refused with the reason when it cannot be reached, and no password is told', async () => {
    const nowhere = 'postgres://owner:top-secret@127.0.0.1:1/ecoredress';
    const refusal = openExternal(nowhere);
    await expect(refusal).rejects.toThrow(
      /DATABASE_URL 所指的数据库 127.0.0.1:1\/ecoredress 连接不上：.*ECONNREFUSED/,
    );
    await expect(refusal).rejects.not.toThrow('top-secret');
    await expect(openExternal(asUser('weak', 'wrong'))).rejects.toThrow('password authentication failed');
  });
});
