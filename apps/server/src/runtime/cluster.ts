import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RuntimeLog } from './log.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { stopLeftover } from './postmaster.ts';
import { chooseRunAs, commandLine, giveToOwner, type RunAs } from './run-as.ts';
import { messageOf, StartupError } from './startup-error.ts';

const run = promisify(execFile);

const UNFINISHED = 'unfinished-';
const MAJOR_VERSION = '18';

/** Sizes for one county on a small server; an operator may raise them in postgresql.conf. */
const FIRST_SETTINGS = {
  shared_buffers: '192MB',
  max_connections: '100',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  jit: 'off',
  log_checkpoints: 'off',
  log_timezone: 'Asia/Shanghai',
  timezone: 'Asia/Shanghai',
};

export interface ClusterOptions {
  /** The database's own folder inside the data directory. */
  readonly folder: string;
  readonly adminPassword: string;
  /** False only for tests: written pages need not reach the disk. */
  readonly durable: boolean;
  readonly log: RuntimeLog;
}

/** A PostgreSQL data folder that is complete, stopped, and belongs to the one who will run it. */
export interface Cluster {
  readonly path: string;
  readonly runAs: RunAs;
}

/** Finds the database's files, or makes them; a first start that was interrupted is begun anew. */
export async function prepareCluster(binaries: PostgresBinaries, options: ClusterOptions): Promise<Cluster> {
  const { folder, log } = options;
  const cluster = path.join(folder, 'data');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkOwner(folder);
  await stopLeftover(cluster, log);
  await removeUnfinished(folder);
  const runAs = await chooseRunAs(binaries.postgres, folder);
  if (await exists(cluster)) {
    await checkVersion(cluster);
    // An earlier start may have run it in another way, and so as another owner.
    if (runAs.owner && (await stat(cluster)).uid !== runAs.owner.uid) await giveToOwner(runAs, folder);
  } else {
    log.info('首次启动，正在建立数据库……');
    await createCluster(binaries.initdb, runAs, cluster, options);
  }
  return { path: cluster, runAs };
}

async function createCluster(
  initdb: string,
  runAs: RunAs,
  cluster: string,
  options: ClusterOptions,
): Promise<void> {
  // Made aside and then renamed: what bears the final name is complete. Each try has a folder of its own, since
  // the initdb of a killed start may still be writing to the last one.
  const unfinished = await mkdtemp(path.join(options.folder, UNFINISHED));
  const passwordFile = path.join(options.folder, `${UNFINISHED}password`);
  await writeFile(passwordFile, options.adminPassword, { mode: 0o600 });
  for (const file of [unfinished, passwordFile]) {
    if (runAs.owner) await chown(file, runAs.owner.uid, runAs.owner.gid);
  }
  const [program, args] = commandLine(runAs, initdb, [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
    ...Object.entries(FIRST_SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
  ]);
  try {
    await run(program, args, { ...runAs.options, cwd: options.folder, env: postgresEnvironment() });
  } catch (error) {
    throw new StartupError(`内置数据库建立失败：${messageOf(error)}`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
}

/** Only root can work on another user's files. */
async function checkOwner(folder: string): Promise<void> {
  const { uid } = await stat(folder);
  const ours = process.getuid?.() ?? uid;
  if (uid === ours || ours === 0) return;
  throw new StartupError(
    `数据目录中的数据库文件夹 ${folder} 属于另一个用户（uid ${uid}）：请以原来的用户启动，或先用 chown -R 移交整个数据目录`,
  );
}

/** What cannot be removed, since it is still being written to, goes at a later start. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  const removals = names.map((name) => rm(path.join(folder, name), { recursive: true, force: true }));
  await Promise.allSettled(removals);
}

async function checkVersion(cluster: string): Promise<void> {
  const version = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === MAJOR_VERSION) return;
  throw new StartupError(
    `数据目录中的数据库是 PostgreSQL ${version} 的格式，本程序自带的是 PostgreSQL ${MAJOR_VERSION}；请用原版本备份，再恢复到新的数据目录`,
  );
}

/** Our own environment without what would steer PostgreSQL from outside (PGDATA, PGPORT…). */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
