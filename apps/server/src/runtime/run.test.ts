import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import { silentLog } from './log.ts';
import { withDatabase } from './run.ts';
import { readSettings } from './settings.ts';
import {
  makeTestFolder,
  type Product,
  postmasterPid,
  runProductProcess,
  spawnProduct,
  until,
} from './testing/run.ts';

async function write(product: Product, note: string): Promise<void> {
  const response = await fetch(`${product.url}/${note}`, { method: 'POST' });
  expect(response.status).toBe(200);
}

async function readNotes(product: Product): Promise<string> {
  return (await fetch(product.url ?? '')).text();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the product as a process', () => {
  it('stops cleanly on SIGTERM and keeps what it had', async () => {
    const folder = await makeTestFolder();
    const env = { DATA_DIR: path.join(folder, 'data') };
    const first = await runProductProcess(env);
    await write(first, 'a');
    const postgres = await postmasterPid(env.DATA_DIR);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(first.told()).toContain('已停止');
    expect(isAlive(postgres)).toBe(false);

    const second = await runProductProcess(env);
    expect(await readNotes(second)).toBe('/a');
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('ends with the npm that started it', async () => {
    const folder = await makeTestFolder();
    const env = { DATA_DIR: folder, npm_lifecycle_event: 'start' };
    const product = await runProductProcess(env, { throughShell: true });
    const postgres = await postmasterPid(folder);
    expect(await product.end('SIGKILL')).toBe('SIGKILL');
    await until(() => !isAlive(postgres) && product.told().includes('已停止'));
  });

  it('refuses a second process on the same data, naming the first', async () => {
    const folder = await makeTestFolder();
    const env = { DATA_DIR: folder };
    const first = await runProductProcess(env);
    const second = await runProductProcess(env);
    expect(second.url).toBeUndefined();
    expect(second.child.exitCode).toBe(1);
    expect(second.told()).toContain(`进程号 ${first.child.pid}`);
    expect(await readNotes(first)).toBe('');
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('loses nothing to a SIGKILL of itself, of PostgreSQL, or of both', async () => {
    const folder = await makeTestFolder();
    const env = { DATA_DIR: folder };
    const first = await runProductProcess(env);
    await write(first, 'a');
    expect(await first.end('SIGKILL')).toBe('SIGKILL');

    const second = await runProductProcess(env);
    expect(second.told()).toContain('上次未正常停止');
    await write(second, 'b');
    const killed = await postmasterPid(folder);
    process.kill(killed, 'SIGKILL');
    await until(
      async () => (await fetch(second.url ?? '')).status === 200 && second.told().includes('已重新启动'),
    );
    expect(await readNotes(second)).toBe('/a /b');
    expect(await postmasterPid(folder)).not.toBe(killed);
    await write(second, 'c');
    process.kill(await postmasterPid(folder), 'SIGKILL');
    await second.end('SIGKILL');

    const third = await runProductProcess(env);
    expect(await readNotes(third)).toBe('/a /b /c');
    expect(await third.end('SIGTERM')).toBe(0);
  });

  it('begins anew when the first start was killed while it made the database', async () => {
    const folder = await makeTestFolder();
    const database = path.join(folder, 'postgres');
    const listed = async () => (await readdir(database).catch(() => [])).join(' ');
    const killed = spawnProduct({ DATA_DIR: folder });
    await until(async () => /unfinished-/.test(await listed()));
    // The whole group, and so initdb too: as when the machine lost its power.
    process.kill(-(killed.child.pid ?? 0), 'SIGKILL');
    expect(await listed()).not.toMatch(/\bdata\b/);

    const next = await runProductProcess({ DATA_DIR: folder });
    await write(next, 'a');
    expect((await listed()).split(' ').sort()).toEqual(['data', 'port', 'postgres.log']);
    expect(await next.end('SIGTERM')).toBe(0);
  });

  it('runs below a folder that is closed to others', async () => {
    const folder = await makeTestFolder();
    // The test folder itself is closed (0700); only the data directory may be opened a little.
    const product = await runProductProcess({ DATA_DIR: path.join(folder, 'closed', 'data') });
    await write(product, 'a');
    expect(await readNotes(product)).toBe('/a');
    expect(await product.end('SIGTERM')).toBe(0);
  });

  it('lets a command at its data, whether it runs or not', async () => {
    const folder = await makeTestFolder();
    const settings = readSettings({ DATA_DIR: folder });
    const count = () =>
      withDatabase(settings, silentLog, async ({ ownerUrl }) => {
        const pool = createPool(ownerUrl, { max: 1 });
        const { rows } = await pool.query('select count(*) as count from runtime_note');
        await pool.end();
        return rows[0].count;
      });
    const product = await runProductProcess({ DATA_DIR: folder });
    await write(product, 'a');
    expect(await count()).toBe(1);
    await write(product, 'b');
    expect(await product.end('SIGTERM')).toBe(0);
    expect(await count()).toBe(2);
  });

  it('says which port is taken', async () => {
    const folder = await makeTestFolder();
    const first = await runProductProcess({ DATA_DIR: path.join(folder, 'a') });
    const port = new URL(first.url ?? '').port;
    const second = await runProductProcess({ DATA_DIR: path.join(folder, 'b'), PORT: port });
    expect(second.told()).toContain(`PORT=${port} 已被其他程序占用`);
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('refuses wrong settings before touching anything', async () => {
    const folder = await makeTestFolder();
    const dataDir = path.join(folder, 'data');
    const product = await runProductProcess({ DATA_DIR: dataDir, PORT: '80800' });
    expect(product.child.exitCode).toBe(1);
    expect(product.told()).toMatch(/PORT.*80800/);
    expect(await readdir(folder)).toEqual([]);
  });
});
