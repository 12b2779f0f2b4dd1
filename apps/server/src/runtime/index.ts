export { type DataDir, openDataDir } from './data-dir.ts';
export { runUntilStopped } from './lifetime.ts';
export { type RuntimeLog, silentLog } from './log.ts';
export { type OpenDatabase, type OpenDatabaseOptions, openDatabase } from './open-database.ts';
export {
  type RunningServer,
  type RunOptions,
  runProduct,
  type ServerInput,
  withDatabase,
} from './run.ts';
export type { Secrets } from './secrets.ts';
export { describeSettings, ROLES, type Role, readSettings, type Settings } from './settings.ts';
export { messageOf, StartupError } from './startup-error.ts';
