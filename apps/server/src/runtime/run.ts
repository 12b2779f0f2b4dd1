import { migrate } from '../db/migrate.ts';
import { type DataDir, openDataDir, readDataDir } from './data-dir.ts';
import { DataDirInUse } from './lock.ts';
import type { RuntimeLog } from './log.ts';
import { joinDatabase, type OpenDatabase, openDatabase } from './open-database.ts';
import type { Settings } from './settings.ts';
import { StartupError } from './startup-error.ts';

/** What a server is started with: everything below it is open, locked and up to date. */
export interface ServerInput {
  readonly settings: Settings;
  readonly dataDir: DataDir;
  readonly database: OpenDatabase;
  readonly log: RuntimeLog;
}

export interface RunningServer {
  /** Where it is reached, such as 'http://127.0.0.1:8080'. */
  readonly url: string;
  /** Given when there was no user yet: the administrators just made, each with a password that works once. */
  readonly firstAccounts?:
    | readonly { readonly username: string; readonly password: string; readonly duty: string }[]
    | undefined;
  /** Takes no new requests, lets those in hand and the running jobs finish, then returns. */
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly settings: Settings;
  readonly log: RuntimeLog;
  readonly startServer: (input: ServerInput) => Promise<RunningServer>;
  /** The database is gone for good; the caller should stop and exit with a failure. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

/**
 * Brings the product up in order (data directory, database, migrations, server), and takes it down in the
 * opposite order. What was begun is undone when a later step fails.
 * @throws StartupError with the reason when it refuses to start.
 */
export async function runProduct(options: RunOptions): Promise<RunningServer> {
  const opened = new AsyncDisposableStack();
  try {
    const { url, firstAccounts } = await bringUp(options, opened);
    return { url, firstAccounts, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function bringUp(options: RunOptions, opened: AsyncDisposableStack): Promise<RunningServer> {
  const { settings, log, startServer, onLost } = options;
  const dataDir = opened.adopt(await openDataDir(settings.dataDir), (dir) => dir.release());
  const database = opened.adopt(await openDatabase({ settings, dataDir, log, onLost }), (db) => db.stop());
  const applied = await migrate(database.ownerUrl);
  if (applied.length > 0) log.info(`数据库结构已更新：${applied.join('、')}`);
  const starting = startServer({ settings, dataDir, database, log });
  const server = await starting.catch((error) => explainListening(error, settings));
  return opened.adopt(server, (running) => running.stop());
}

/** Says in the settings' words what the operating system had against the address. */
function explainListening(error: unknown, { host, port }: Settings): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons: Record<string, string> = {
    EADDRINUSE: `PORT=${port} 已被其他程序占用，请换一个端口，或先停止占用它的程序`,
    EACCES: `无权监听 PORT=${port}，请用 1024 以上的端口`,
    EADDRNOTAVAIL: `HOST=${host} 不是本机的地址`,
    ENOTFOUND: `HOST=${host} 解析不出地址`,
  };
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  throw reason === undefined ? error : new StartupError(reason, { cause: error });
}

/**
 * For commands that work on the data by themselves, such as verifying it: opens the product's database, or joins
 * the one that a running product has open.
 */
export async function withDatabase<T>(
  settings: Settings,
  log: RuntimeLog,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const dataDir = await openDataDir(settings.dataDir).catch(unlessInUse);
  if (!dataDir) {
    return work(await joinDatabase({ settings, dataDir: await readDataDir(settings.dataDir), log }));
  }
  const opened = new AsyncDisposableStack();
  try {
    opened.defer(() => dataDir.release());
    const database = opened.adopt(await openDatabase({ settings, dataDir, log }), (db) => db.stop());
    await migrate(database.ownerUrl);
    return await work(database);
  } finally {
    await opened.disposeAsync();
  }
}

function unlessInUse(error: unknown): undefined {
  if (!(error instanceof DataDirInUse)) throw error;
}
