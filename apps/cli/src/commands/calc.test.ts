import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = path.join(import.meta.dirname, '..', '..', 'bin', 'ecoredress.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'calc-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function calc(...args: readonly string[]) {
  const ended = promisify(execFile)(process.execPath, [BIN, 'calc', ...args]);
  const {
    code = 0,
    stdout,
    stderr,
  }: { code?: number; stdout: string; stderr: string } = await ended.catch((error) => error);
  return { code, stdout, stderr };
}

async function fileOf(content: unknown): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const FINE = {
  on: '2024-05-01',
  inputs: { reason: '没有可供测算的成本', fineStage: 'proposed', fine: '12345.67', rate: { class: 'fine' } },
};

describe('ecoredress calc', () => {
  it('lists the methods, those of a day when asked', async () => {
    expect((await calc('list')).stdout).toContain('multiplier-virtual-cost');
    const now = await calc('list', '--on', '2024-05-01');
    expect(now.stdout).toContain('water-virtual-cost');
    expect(now.stdout).not.toContain('multiplier-virtual-cost');
  });

  it('computes, shows each step, and verifies what it wrote', async () => {
    const input = await fileOf(FINE);
    const shown = await calc('no-baseline', '--input', input);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('结果：1234.57 元');
    expect(shown.stdout).toContain('A = 12345.67 × 0.1 = 1234.567');
    const { stdout } = await calc('no-baseline', '--input', input, '--json');
    const verified = await calc('verify', await fileOf(stdout));
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain('核对一致');
    const tampered = await calc('verify', await fileOf(stdout.replaceAll('1234.567', '1234.5')));
    expect(tampered.code).toBe(1);
    expect(tampered.stderr).toContain('基准赔偿金额');
    expect(tampered.stderr).toContain('重新计算：1234.567');
  });

  it('names field and rule of wrong inputs', async () => {
    const input = await fileOf({ ...FINE, inputs: { ...FINE.inputs, fine: '0' } });
    const { code, stderr } = await calc('no-baseline', '--input', input);
    expect(code).toBe(1);
    expect(stderr).toContain('fine：处罚金额：须大于0');
  });

  it('tells in words of a missing file, a wrong day, a wrong use', async () => {
    const missing = await calc('verify', path.join(folder, 'none.json'));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stderr).toContain('读不出');
    expect(missing.stderr).not.toMatch(/^ +at /m);
    const day = await calc('no-baseline', '--input', await fileOf(FINE), '--on', '2024-13-01');
    expect(day.stderr).toContain('不是日期');
    expect(await calc()).toMatchObject({ code: 2 });
    expect(await calc('no-baseline')).toMatchObject({ code: 2 });
    expect(await calc('list', '--colour')).toMatchObject({ code: 2 });
  });
});
