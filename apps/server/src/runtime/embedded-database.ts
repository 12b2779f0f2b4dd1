import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, type ClusterOptions, postgresEnvironment, prepareCluster } from './cluster.ts';
import { locatePostgres } from './postgres-binaries.ts';
import { findFreePort, stopProcess } from './postmaster.ts';
import { commandLine } from './run-as.ts';
import { StartupError } from './startup-error.ts';

export interface EmbeddedOptions extends ClusterOptions {
  /** Called when PostgreSQL died again and again and is not started any more. */
  readonly onLost: (error: Error) => void;
}

export interface EmbeddedDatabase {
  /** Address of the superuser; stays the same when PostgreSQL had to be started again. */
  readonly adminUrl: string;
  /** Fast shutdown: open transactions are rolled back, what was committed is on disk. */
  stop(): Promise<void>;
}

const START_TRIES = 6;
const RECOVERY_MS = 300_000;
const RESTARTS_AT_MOST = 5;
const RESTART_WINDOW_MS = 300_000;
const LOG_BYTES = 10 * 1024 * 1024;

/**
 * Starts the product's own PostgreSQL on 127.0.0.1 and watches it: when it dies, it is started again on the
 * same port, at most five times in five minutes.
 * @throws StartupError when it cannot be set up or started.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const binaries = await locatePostgres();
  const cluster = await prepareCluster(binaries, options);
  const server = new PostgresServer(binaries.postgres, cluster, options);
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrl: server.url, stop: () => server.stop() };
}

/** Without user and database. Says that there is no TLS, whatever the operator's environment wishes of others. */
export function embeddedServerUrl(port: number | string): string {
  return `postgres://127.0.0.1:${port}?sslmode=disable`;
}

class PostgresServer {
  readonly #program: string;
  readonly #cluster: Cluster;
  readonly #options: EmbeddedOptions;
  readonly #logFile: string;
  readonly #restarts: number[] = [];
  #child: ChildProcess | undefined;
  #port = 0;
  #stopping = false;

  constructor(program: string, cluster: Cluster, options: EmbeddedOptions) {
    this.#program = program;
    this.#cluster = cluster;
    this.#options = options;
    this.#logFile = path.join(options.folder, 'postgres.log');
  }

  get url(): string {
    const url = new URL(embeddedServerUrl(this.#port));
    url.username = 'postgres';
    url.password = this.#options.adminPassword;
    url.pathname = '/postgres';
    return url.href;
  }

  async start(): Promise<void> {
    const portFile = path.join(this.#options.folder, 'port');
    const remembered = Number(await readFile(portFile, 'utf8').catch(() => '')) || undefined;
    await keepLogSmall(this.#logFile);
    this.#port = await findFreePort(remembered);
    await this.#launchPatiently(async () => {
      this.#port = await findFreePort(this.#port);
    });
    await writeFile(portFile, String(this.#port));
    process.once('exit', this.#onProcessExit);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    process.off('exit', this.#onProcessExit);
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await stopProcess(child.pid);
  }

  /** Tries a few times: the port may have been taken, or a killed server's last processes still be ending. */
  async #launchPatiently(beforeRetry: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      if (this.#stopping || (await this.#launch()) || this.#stopping) return;
      if (tries === START_TRIES) {
        const tail = (await readFile(this.#logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
        throw new StartupError(`内置数据库启动失败，其日志 ${this.#logFile} 的末尾是：\n${tail}`);
      }
      await sleep(500 * tries);
      await beforeRetry();
    }
  }

  /** Whether it came up. Its process group is its own, so that Ctrl-C reaches us alone and we stop it in order. */
  async #launch(): Promise<boolean> {
    const { runAs, path: folder } = this.#cluster;
    const settings = this.#options.durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
    const [program, args] = commandLine(runAs, this.#program, [
      ...['-D', folder, '-p', String(this.#port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...settings,
    ]);
    const log = openSync(this.#logFile, 'a', 0o600);
    const child = spawn(program, args, {
      ...runAs.options,
      cwd: this.#options.folder,
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    const exited = once(child, 'exit').catch(() => {});
    if (!(await this.#untilReady(child))) return false;
    void exited.then(() => this.#onExit());
    return true;
  }

  async #untilReady(child: ChildProcess): Promise<boolean> {
    const deadline = performance.now() + RECOVERY_MS;
    while (performance.now() < deadline) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
      if ((await saysReady(this.#cluster.path)) && (await acceptsConnections(this.url))) return true;
      await sleep(25);
    }
    throw new StartupError(`内置数据库迟迟未能就绪，请查看其日志 ${this.#logFile}`);
  }

  async #onExit(): Promise<void> {
    if (this.#stopping) return;
    const { log, onLost } = this.#options;
    log.error('内置数据库意外退出，正在重新启动');
    const now = performance.now();
    this.#restarts.push(now);
    try {
      if (this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS).length > RESTARTS_AT_MOST) {
        throw new StartupError(`内置数据库反复退出，不再重启；请查看其日志 ${this.#logFile}`);
      }
      await this.#launchPatiently(async () => {});
      if (this.#stopping) await this.stop();
      else log.info('内置数据库已重新启动');
    } catch (error) {
      onLost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** The last resort when our process ends without having called `stop`. */
  readonly #onProcessExit = (): void => {
    this.#child?.kill('SIGINT');
  };
}

/** Asked before connecting, since a connection during recovery would be refused and fill the log. */
async function saysReady(cluster: string): Promise<boolean> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[7]?.trim() === 'ready';
}

async function acceptsConnections(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new StartupError(
        '密钥文件 secrets.json 与现有数据库不相符（口令不对），请从备份中恢复与该数据库配套的 secrets.json',
        { cause: error },
      );
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function keepLogSmall(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(file, `${file}.1`);
}
