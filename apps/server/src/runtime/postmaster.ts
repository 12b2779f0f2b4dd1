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
 * Stops the PostgreSQL that an earlier process of ours left running on this cluster when it was killed. A
 * `postmaster.pid` whose number now belongs to some other program is removed, since PostgreSQL would take that
 * program for itself; where nothing runs under the number, PostgreSQL cleans up and recovers by itself.
 */
export async function stopLeftover(cluster: string, log: RuntimeLog): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const [pidLine, folder] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Math.abs(Number(pidLine));
  if (!pid || !folder || !(await isRunning(pid))) return;
  if (!(await describeProcess(pid)).includes(folder)) {
    await rm(pidFile, { force: true });
    return;
  }
  log.warn(`上次未正常停止，内置数据库仍在运行（进程号 ${pid}），先将其停止`);
  await stopProcess(pid);
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
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // A process that has ended but whose parent never asked (in a container without an init) runs no more.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(status);
}

/** The command line of a process, empty when there is no knowing it. */
async function describeProcess(pid: number): Promise<string> {
  const listed = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (listed) return listed;
  const { stdout } = await run('ps', ['-o', 'command=', '-ww', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout;
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
