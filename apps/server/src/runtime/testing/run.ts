import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const PRODUCT = path.join(import.meta.dirname, 'product.ts');

/** A product process under test; `url` is undefined when it ended without getting ready. */
export interface Product {
  readonly child: ChildProcess;
  readonly url: string | undefined;
  /** All that it has told the operator so far. */
  told(): string;
  /** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

/** Starts a product process (or another script of that kind) and waits until it is ready or has ended. With a shell between, signals reach that. */
export async function runProductProcess(
  env: Record<string, string>,
  { throughShell = false, script = PRODUCT } = {},
): Promise<Product> {
  const { child, told } = spawnProduct(env, throughShell ? ['sh', '-c', '"$0" "$@"; exit'] : [], script);
  const exited = once(child, 'exit');
  const output = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const url = await Promise.race([once(output, 'line').then(([line]) => line), exited.then(() => undefined)]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code, by] = await exited;
    return code ?? by;
  };
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await end('SIGTERM');
  });
  return { child, url, told, end };
}

/** Starts a product process, in a process group of its own, without waiting. */
export function spawnProduct(
  env: Record<string, string>,
  prefix: readonly string[] = [],
  script = PRODUCT,
): { child: ChildProcess; told: () => string } {
  const [program = '', ...args] = [...prefix, process.execPath, script];
  const child = spawn(program, args, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return { child, told: () => text };
}

/** A folder to keep data in, gone when the test is. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-runtime-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The process number of the PostgreSQL that runs on a data directory. */
export async function postmasterPid(dataDir: string): Promise<number> {
  const text = await readFile(path.join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  return Number.parseInt(text, 10);
}

/** Waits until the condition holds; the test's own time limit is the limit. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await sleep(20);
}
