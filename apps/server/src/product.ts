import path from 'node:path';
import type { SubjectKind } from '@ecoredress/contract';
import { createPdfRenderer } from '@ecoredress/documents';
import type { Profile } from '@ecoredress/profiles';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { type CommandDoor, type CommandDoorDeps, createCommandDoor } from './commands/door.ts';
import type { CommandHandler } from './commands/handler.ts';
import { createKysely, createPool } from './db/pool.ts';
import type { Database } from './db/schema.ts';
import { createDiskStore } from './files/store.ts';
import { createHttpApp } from './http/app.ts';
import { type Jobs, startJobs } from './jobs/jobs.ts';
import { openSigningKey, signText } from './journal/signing.ts';
import type { ServerModule } from './module.ts';
import {
  createAuthenticate,
  createSessions,
  ensureFirstAdministrators,
  type FirstAccount,
  openSecrets,
} from './modules/people/index.ts';
import { createPlaceLoader } from './modules/settings/index.ts';
import { createModules } from './modules.ts';
import type { Platform } from './platform.ts';

export interface ProductOptions {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly profile: Profile;
  readonly dataDir: string;
  readonly cookieSecret: string;
  readonly webRoot: string | undefined;
  /** The operator's key for the map's tiles; without it the map needs no internet. */
  readonly tiandituKey?: string | undefined;
  readonly log: FastifyBaseLogger;
  /** Whether this process works the job queue. */
  readonly work: boolean;
  /** Connections of the application's pool. */
  readonly poolSize?: number;
  readonly now?: () => Temporal.Instant;
}

/** The product put together over a migrated database, not yet listening. */
export interface Product {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  readonly modules: readonly ServerModule[];
  /** The administrators made just now, when there was no user before. */
  readonly firstAccounts: readonly FirstAccount[] | undefined;
  stop(): Promise<void>;
}

/**
 * Puts the product together: pools, place, sessions, modules, door, jobs and HTTP face. What was opened is closed
 * again when a later part fails; stopping goes the opposite way: no new requests, jobs, renderer, connections.
 */
export async function createProduct(options: ProductOptions): Promise<Product> {
  const opened = new AsyncDisposableStack();
  try {
    const parts = await putTogether(options, opened);
    return { ...parts, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function putTogether(
  options: ProductOptions,
  opened: AsyncDisposableStack,
): Promise<Omit<Product, 'stop'>> {
  const { profile, log, work } = options;
  const now = options.now ?? (() => Temporal.Now.instant());
  const ownerPool = opened.adopt(createPool(options.ownerUrl, { max: 4 }), (pool) => pool.end());
  const appPool = createPool(options.appUrl, { max: options.poolSize ?? 20 });
  const db = opened.adopt(createKysely<Database>(appPool), (handle) => handle.destroy());
  const firstAccounts = await ensureFirstAdministrators(db, profile, now());
  const { getPlace, forget: forgetPlace } = createPlaceLoader(db, profile, now);
  const sessions = createSessions({ db, getPlace, now });
  const files = createDiskStore(path.join(options.dataDir, 'files'));
  const pdf = opened.adopt(createPdfRenderer({ fontDir: path.join(options.dataDir, 'fonts') }), (renderer) =>
    renderer.close(),
  );
  const modules = createModules({
    files,
    sessions,
    tiandituKey: options.tiandituKey,
    renderPdf: (document) => pdf.render(document),
    sign: async (text) => {
      const key = await openSigningKey(options.dataDir);
      return { signature: signText(text, key), publicKey: key.publicKey };
    },
  });
  let started: Jobs | undefined;
  const jobs = (): Jobs => {
    if (!started) throw new Error('the job queue has not started');
    return started;
  };
  const door = createDoor(
    modules,
    { db, getPlace, now, enqueue: (tx, list) => jobs().enqueue(tx, list) },
    () => {
      forgetPlace();
      sessions.forget();
    },
  );
  const { dataDir } = options;
  const platform: Platform = { db, ownerPool, getPlace, now, files, jobs, log, dataDir, door };
  started = await startJobs({
    ownerUrl: options.ownerUrl,
    ownerPool,
    handlers: modules.flatMap((module) => module.jobs?.(platform) ?? []),
    work,
    onError: (error) => log.error({ err: error }, 'job queue'),
  });
  opened.adopt(started, (queue) => queue.stop());
  const authenticate = createAuthenticate(sessions, getPlace);
  const { cookieSecret, webRoot } = options;
  const app = await createHttpApp({
    platform,
    tiles: options.tiandituKey !== undefined,
    modules,
    authenticate,
    cookieSecret,
    webRoot,
    log,
  });
  opened.adopt(app, (face) => face.close());
  return { app, platform, modules, firstAccounts };
}

/** Commands on these change who may do what, or what the place is. */
const ADMINISTRATION: ReadonlySet<SubjectKind> = new Set(['unit', 'user', 'apiToken', 'setting', 'calendar']);

/**
 * The command door as its callers meet it: it tells of every change to people or place as soon as it has been made,
 * and opens the secrets that a reply is kept without.
 */
function createDoor(
  modules: readonly ServerModule[],
  deps: Omit<CommandDoorDeps, 'handlers'>,
  onAdministration: () => void,
): CommandDoor {
  const all = modules.flatMap((module) => module.commands ?? []);
  const handlers = new Map<string, CommandHandler>(all.map((handler) => [handler.declaration.name, handler]));
  const door = createCommandDoor({ ...deps, handlers });
  return {
    async run(call) {
      const reply = await door.run(call);
      const subject = handlers.get(call.command)?.declaration.subject;
      if (subject && ADMINISTRATION.has(subject)) onAdministration();
      return openSecrets(reply);
    },
  };
}
