import { migrate } from '../db/migrate.ts';
import { type DataDir, openDataDir } from './data-dir.ts';
import type { RuntimeLog } from './log.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import type { Settings } from './settings.ts';

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
  /** Takes no new requests, lets those in hand and the running jobs finish, then returns. */
  stop(): Promise<void>;
}

export interface RunOptions<S extends RunningServer> {
  readonly settings: Settings;
  readonly log: RuntimeLog;
  readonly startServer: (input: ServerInput) => Promise<S>;
  /** The database is gone for good; the caller should stop and exit with a failure. */
  readonly onLost?: (error: Error) => void;
}

/**
 * Brings the product up in order (data directory, database, migrations, server), and takes it down in the
 * opposite order. What was begun is undone when a later step fails.
 * @throws StartupError with the reason when it refuses to start.
 */
export async function runProduct<S extends RunningServer>(options: RunOptions<S>): Promise<S> {
  const { settings, log, startServer } = options;
  await using opened = new AsyncDisposableStack();
  const dataDir = opened.adopt(await openDataDir(settings.dataDir), (dir) => dir.release());
  const database = opened.adopt(
    await openDatabase({ settings, dataDir, log, ...(options.onLost && { onLost: options.onLost }) }),
    (db) => db.stop(),
  );
  const applied = await migrate(database.ownerUrl);
  if (applied.length > 0) log.info(`数据库结构已更新：${applied.join('、')}`);
  const server = opened.adopt(await startServer({ settings, dataDir, database, log }), (running) =>
    running.stop(),
  );
  const kept = opened.move();
  return { ...server, stop: () => kept.disposeAsync() };
}

/** The same without a server, for commands that work on the data by themselves. */
export async function withDatabase<T>(
  settings: Settings,
  log: RuntimeLog,
  work: (input: Omit<ServerInput, 'settings'>) => Promise<T>,
): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const dataDir = opened.adopt(await openDataDir(settings.dataDir), (dir) => dir.release());
  const database = opened.adopt(await openDatabase({ settings, dataDir, log }), (db) => db.stop());
  await migrate(database.ownerUrl);
  return work({ dataDir, database, log });
}
