import path from 'node:path';
import { createPdfRenderer } from '@ecoredress/documents';
import type { Profile } from '@ecoredress/profiles';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ScopedDb } from './access/scope.ts';
import { createCommandDoor } from './commands/door.ts';
import type { CommandHandler } from './commands/handler.ts';
import { createKysely, createPool } from './db/pool.ts';
import type { Database } from './db/schema.ts';
import { createDiskStore } from './files/store.ts';
import { createHttpApp } from './http/app.ts';
import { type Jobs, startJobs } from './jobs/jobs.ts';
import {
  bootstrapPlace,
  createAuthenticate,
  type FirstAccount,
  sessionDeps,
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
  /** The administrators made just now, when there was no user before. */
  readonly firstAccounts: readonly FirstAccount[] | undefined;
  stop(): Promise<void>;
}

/** Puts the product together: pools, place, door, jobs and HTTP face. */
export async function createProduct(options: ProductOptions): Promise<Product> {
  const ownerPool = createPool(options.ownerUrl, { max: 4 });
  const db = createKysely<Database>(createPool(options.appUrl, { max: options.poolSize ?? 20 }));
  const firstAccounts = await bootstrapPlace(db, options.profile);
  const place = createPlaceLoader(db, options.profile);
  const files = createDiskStore(path.join(options.dataDir, 'files'));
  const pdf = createPdfRenderer({ fontDir: path.join(options.dataDir, 'fonts') });
  const modules = createModules({ files, renderPdf: (document) => pdf.render(document) });
  const handlers = new Map<string, CommandHandler>(
    modules.flatMap((module) => module.commands ?? []).map((handler) => [handler.declaration.name, handler]),
  );
  let jobs: Jobs | undefined;
  const requireJobs = (): Jobs => {
    if (!jobs) throw new Error('the job queue has not started');
    return jobs;
  };
  const platform: Platform = {
    db,
    ownerPool,
    getPlace: place.getPlace,
    files,
    jobs: requireJobs,
    log: options.log,
    dataDir: options.dataDir,
    door: createCommandDoor({
      db,
      handlers,
      getPlace: place.getPlace,
      enqueue: (tx: ScopedDb, requests) => requireJobs().enqueue(tx, requests),
      ...(options.now ? { now: options.now } : {}),
    }),
  };
  jobs = await startJobs({
    ownerUrl: options.ownerUrl,
    ownerPool,
    handlers: modules.flatMap((module) => module.jobs?.(platform) ?? []),
    work: options.work,
    onError: (error) => options.log.error({ err: error }, 'job queue'),
  });
  const app = await createHttpApp({
    platform,
    modules,
    authenticate: createAuthenticate(sessionDeps(platform)),
    cookieSecret: options.cookieSecret,
    webRoot: options.webRoot,
    log: options.log,
  });
  return {
    app,
    platform,
    firstAccounts,
    async stop() {
      await app.close();
      await jobs?.stop();
      await pdf.close();
      await db.destroy();
      await ownerPool.end();
    },
  };
}
