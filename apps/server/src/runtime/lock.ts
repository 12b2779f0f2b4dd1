import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, StartupError } from './startup-error.ts';

export interface Lock {
  release(): void;
}

/** Another process works on this data directory. */
export class DataDirInUse extends StartupError {
  override name = 'DataDirInUse';
}

const SQLITE_BUSY = 5;

/** So that a start may follow hard upon a stop. */
const PATIENCE_MS = 2000;

/**
 * Takes the data directory for this process alone. The lock is the operating system's own on the file `lock`
 * (SQLite is the portable way to it), so it ends with the process however that ends, is never stale, and holds
 * between containers that share the folder. Never open that file elsewhere in this process: closing it would
 * give the lock away.
 * @throws DataDirInUse naming the process that holds it; StartupError when the folder cannot be locked.
 */
export async function takeLock(dataDir: string): Promise<Lock> {
  const holderFile = path.join(dataDir, 'lock.json');
  const database = await lockFile(dataDir, holderFile);
  const since = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  await writeFile(holderFile, JSON.stringify({ pid: process.pid, since }), { mode: 0o600 });
  return { release: () => database.close() };
}

async function lockFile(dataDir: string, holderFile: string): Promise<DatabaseSync> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(path.join(dataDir, 'lock'), { timeout: 0 });
      database.exec('pragma journal_mode = memory; begin exclusive');
      return database;
    } catch (error) {
      database?.close();
      if (!isBusy(error)) throw new StartupError(unfitMessage(dataDir, error), { cause: error });
      if (performance.now() > deadline) throw new DataDirInUse(await heldMessage(dataDir, holderFile));
      await sleep(100);
    }
  }
}

function unfitMessage(dataDir: string, error: unknown): string {
  return `数据目录 DATA_DIR=${dataDir} 不能写入或不支持文件锁（${messageOf(error)}）；请检查其权限，或换到本机磁盘`;
}

async function heldMessage(dataDir: string, holderFile: string): Promise<string> {
  const holder = await describeHolder(holderFile);
  return `数据目录 DATA_DIR=${dataDir} 正由另一个进程使用（${holder}）；请先停止它，或为本进程另设 DATA_DIR`;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

async function describeHolder(holderFile: string): Promise<string> {
  try {
    const holder: { pid: number; since: string } = JSON.parse(await readFile(holderFile, 'utf8'));
    return `进程号 ${holder.pid}，自 ${holder.since} 起`;
  } catch {
    return '进程号不详';
  }
}
