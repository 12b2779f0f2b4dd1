import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { RuntimeLog } from './log.ts';
import { messageOf, StartupError } from './startup-error.ts';

const run = promisify(execFile);

const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * Stops the PostgreSQL that an earlier process of ours left running on this cluster when it was killed. Where
 * nothing bears the number in `postmaster.pid` any more, PostgreSQL itself cleans up and recovers. Where another
 * program bears it by now, or a dead server that nobody has buried (containers), PostgreSQL would take that for
 * a running one, so the file is removed; against processes still attached it has a second guard of its own.
 */
export async function stopLeftover(cluster: string, log: RuntimeLog): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const [pidLine, folder] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Math.abs(Number(pidLine));
  if (!pid || !folder || !isListed(pid)) return;
  if (await isPostmasterOf(folder, pid)) {
    log.warn(`上次未正常停止，内置数据库仍在运行（进程号 ${pid}），先将其停止`);
    await stopProcess(pid);
  } else {
    await rm(pidFile, { force: true });
  }
}

/** Fast shutdown, and the immediate one when that takes too long; either loses nothing that was committed. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    sendSignal(pid, signal);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!(await isRunning(pid))) return;
      await sleep(20);
    }
  }
  throw new StartupError(`内置数据库（进程号 ${pid}）停不下来，请检查磁盘后手工停止它`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
    throw new StartupError(`无权停止内置数据库（进程号 ${pid}）：${messageOf(error)}`, { cause: error });
  }
}

async function isRunning(pid: number): Promise<boolean> {
  return isListed(pid) && !(await isDead(pid));
}

function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ended, but still listed because its parent has not asked how. */
async function isDead(pid: number): Promise<boolean> {
  return /\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
}

/** By its command line, which is empty for a dead process. */
async function isPostmasterOf(folder: string, pid: number): Promise<boolean> {
  const known = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (known !== undefined) return known.includes(folder);
  const { stdout } = await run('ps', ['-o', 'command=', '-ww', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.includes(folder);
}

/** The wished port of 127.0.0.1 when it is free, else another free one. */
export async function findFreePort(wished: number | undefined): Promise<number> {
  return (wished !== undefined && (await tryPort(wished))) || (await tryPort(0)) || findFreePort(undefined);
}

function tryPort(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const server = createServer();
  server.once('error', () => resolve(undefined));
  server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
  });
  return promise;
}
