import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataDir } from './data-dir.ts';
import { makeTestFolder } from './testing/run.ts';

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

describe('openDataDir', () => {
  it('makes the folder and its secrets for their owner alone, once', async () => {
    const folder = await makeTestFolder();
    const place = path.join(folder, 'a', 'b');
    const first = await openDataDir(place);
    first.release();
    expect(await modeOf(place)).toBe('700');
    expect(await modeOf(path.join(place, 'secrets.json'))).toBe('600');
    expect(new Set(Object.values(first.secrets)).size).toBe(4);

    const second = await openDataDir(place);
    second.release();
    expect(second.secrets).toEqual(first.secrets);
  });

  it('leaves the rights of a folder that was there', async () => {
    const folder = await makeTestFolder();
    await chmod(folder, 0o750);
    (await openDataDir(folder)).release();
    expect(await modeOf(folder)).toBe('750');
  });

  it('refuses a folder in use, and gives it after the release', async () => {
    const folder = await makeTestFolder();
    const first = await openDataDir(folder);
    await expect(openDataDir(folder)).rejects.toThrow(`正由另一个进程使用（进程号 ${process.pid}`);
    first.release();
    (await openDataDir(folder)).release();
  });

  it('refuses damaged secrets instead of making new ones, and does not keep the folder', async () => {
    const folder = await makeTestFolder();
    const file = path.join(folder, 'secrets.json');
    await writeFile(file, '{"cookieSecret": "short"}');
    await expect(openDataDir(folder)).rejects.toThrow('secrets.json 已损坏');
    expect(await readFile(file, 'utf8')).toContain('short');
    await rm(file);
    (await openDataDir(folder)).release();
  });

  it('refuses a path that is a file', async () => {
    const folder = await makeTestFolder();
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(openDataDir(file)).rejects.toThrow(/DATA_DIR=.*file/);
    await expect(openDataDir(path.join(file, 'below'))).rejects.toThrow('不能建立');
  });
});
