import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './db/testing.ts';
import { startServer } from './index.ts';
import { type DataDir, openDataDir, readSettings, silentLog } from './runtime/index.ts';

describe('the server', () => {
  let database: TestDatabase;
  let folder: string;
  let dataDir: DataDir;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-server-'));
    dataDir = await openDataDir(folder);
  });
  afterAll(async () => {
    dataDir.release();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const start = (env: Record<string, string>) => {
    const settings = readSettings({ PORT: '0', ...env });
    const { ownerUrl, appUrl } = database;
    return startServer({
      settings,
      dataDir,
      database: { ownerUrl, appUrl, stop: async () => {} },
      log: silentLog,
    });
  };

  it('comes up on a free port, hands out the first accounts once, and stops in order', async () => {
    const first = await start({});
    expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(first.firstAccounts).toHaveLength(3);
    await first.stop();
    await expect(fetch(`${first.url}/healthz`)).rejects.toThrow();
    const second = await start({});
    expect(second.firstAccounts).toBeUndefined();
    await second.stop();
  });

  it('refuses a place that is not built in, naming those that are', async () => {
    await expect(start({ PROFILE: 'cn/fujian/nowhere' })).rejects.toThrow(
      /PROFILE=cn\/fujian\/nowhere.*cn\/fujian\/zhangzhou/,
    );
  });

  it('leaves nothing open when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ PORT: String(port) })).rejects.toThrow('EADDRINUSE');
    other.close();
    const { rows } = await database.ownerPool.query(
      'select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    expect(rows[0].open).toBe(0);
  });
});
