import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';

const BIN = path.join(import.meta.dirname, '..', 'bin', 'ecoredress.js');

async function ecoredress(args: readonly string[], env: Record<string, string> = {}) {
  const options = { env: { ...process.env, ...env } };
  const ended = promisify(execFile)(process.execPath, [BIN, ...args], options);
  const {
    code = 0,
    stdout,
    stderr,
  }: { code?: number; stdout: string; stderr: string } = await ended.catch((error) => error);
  return { code, stdout, stderr };
}

describe('ecoredress', () => {
  it('lists its commands and settings in Chinese', async () => {
    const { code, stdout } = await ecoredress(['help']);
    expect(code).toBe(0);
    for (const { name, title } of commands) expect(stdout).toMatch(new RegExp(`${name} +${title}`));
    expect(stdout).toContain('DATA_DIR（默认 ./data）');
  });

  it.each([[[]], [['statr']]])('answers %j with its help and exit code 2', async (args) => {
    const { code, stdout, stderr } = await ecoredress(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('用法：ecoredress <命令>');
    for (const wrong of args) expect(stderr).toContain(`没有“${wrong}”这个命令`);
  });

  it.each(['start', 'demo'])(
    'refuses to %s with a wrong setting, in words and without a stack',
    async (name) => {
      const { code, stderr } = await ecoredress([name], { PORT: 'eighty' });
      expect(code).toBe(1);
      expect(stderr).toContain('PORT 的值 “eighty” 不对');
      expect(stderr).not.toMatch(/^ +at /m);
    },
  );
});
