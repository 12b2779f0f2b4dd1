import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { DataDir } from './data-dir.ts';
import { APP_ROLE, checkAppRole, checkServer, ensureAppRole, ensureOwner } from './database-roles.ts';
import { embeddedServerUrl, startEmbeddedDatabase } from './embedded-database.ts';
import type { RuntimeLog } from './log.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { messageOf, StartupError } from './startup-error.ts';

/** The product's database, ready to be connected to. */
export interface OpenDatabase {
  /** As the owner of the tables: migrations, jobs, sign-in, verification. */
  readonly ownerUrl: string;
  /** As the application's role, to which row-level security applies: every command and query. */
  readonly appUrl: string;
  /** Stops the embedded PostgreSQL; nothing to do for one that is not ours. */
  stop(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly settings: Pick<Settings, 'databaseUrl' | 'databaseAppUrl'>;
  readonly dataDir: Pick<DataDir, 'path' | 'secrets'>;
  readonly log: RuntimeLog;
  /** False only for tests, where written pages need not reach the disk. */
  readonly durable?: boolean;
  /** The embedded PostgreSQL died for good: the process had better stop. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

const DATABASE_NAME = 'ecoredress';
const OWNER_ROLE = 'ecoredress_owner';

/**
 * Opens the database that the settings name, or the embedded one, and makes sure of the two roles.
 * @throws StartupError when it cannot be reached or does not fit (older than 15, roles lacking rights).
 */
export function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl } = options.settings;
  return databaseUrl === undefined ? openEmbedded(options) : openExternal(options, databaseUrl);
}

async function openEmbedded(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { secrets } = options.dataDir;
  const embedded = await startEmbeddedDatabase({
    folder: databaseFolder(options),
    adminPassword: secrets.databaseAdminPassword,
    durable: options.durable ?? true,
    log: options.log,
    onLost: options.onLost ?? (() => {}),
  });
  try {
    const owner = { role: OWNER_ROLE, password: secrets.databaseOwnerPassword, database: DATABASE_NAME };
    await withClient(embedded.adminUrl, (admin) => ensureOwner(admin, owner));
    const urls = embeddedUrls(embedded.adminUrl, secrets);
    await withClient(urls.ownerUrl, (client) => ensureAppRole(client, urls.appUrl));
    return { ...urls, stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** The database of a product that another process is running; stopping is that one's business. */
export async function joinDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl } = options.settings;
  if (databaseUrl !== undefined) return openExternal(options, databaseUrl);
  const port = (await readFile(path.join(databaseFolder(options), 'port'), 'utf8')).trim();
  return {
    ...embeddedUrls(embeddedServerUrl(port), options.dataDir.secrets),
    stop: async () => {},
  };
}

function databaseFolder(options: OpenDatabaseOptions): string {
  return path.join(options.dataDir.path, 'postgres');
}

function embeddedUrls(server: string, secrets: Secrets): Pick<OpenDatabase, 'ownerUrl' | 'appUrl'> {
  const ownerUrl = withCredentials(server, OWNER_ROLE, secrets.databaseOwnerPassword, DATABASE_NAME);
  return { ownerUrl, appUrl: withCredentials(ownerUrl, APP_ROLE, secrets.databaseAppPassword) };
}

async function openExternal(options: OpenDatabaseOptions, ownerUrl: string): Promise<OpenDatabase> {
  const readyMade = options.settings.databaseAppUrl;
  const appUrl = readyMade ?? withCredentials(ownerUrl, APP_ROLE, derivePassword(options, ownerUrl));
  await reach('DATABASE_URL', ownerUrl, async (client) => {
    await checkServer(client);
    if (readyMade === undefined) await ensureAppRole(client, appUrl);
  });
  await reach('DATABASE_APP_URL', appUrl, checkAppRole);
  return { ownerUrl, appUrl, stop: async () => {} };
}

/** The same in every process that is given the same owner's address, so that several may share one database. */
function derivePassword(options: OpenDatabaseOptions, ownerUrl: string): string {
  const ownerPassword = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', ownerPassword || options.dataDir.secrets.databaseAppPassword)
    .update(APP_ROLE)
    .digest('base64url');
}

async function reach(variable: string, url: string, work: (client: Client) => Promise<void>): Promise<void> {
  try {
    await withClient(url, work);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { host, pathname } = new URL(url);
    throw new StartupError(`${variable} 所指的数据库 ${host}${pathname} 连接不上：${messageOf(error)}`, {
      cause: error,
    });
  }
}

function withCredentials(url: string, role: string, password: string, database?: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  if (database !== undefined) changed.pathname = `/${database}`;
  return changed.href;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
