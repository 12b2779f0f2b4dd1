import type { Pool } from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { ScopedDb } from '../access/scope.ts';
import type { JobRequest } from '../commands/decision.ts';

/** One kind of background work. Jobs are repeated after a failure, so `run` must bear being run twice. */
export interface JobHandler {
  readonly queue: string;
  readonly title: string;
  /** A cron line in Asia/Shanghai time, for work that comes round by itself. */
  readonly cron?: string;
  run(data: Record<string, unknown>, signal: AbortSignal): Promise<void>;
  /** Told when the last try of a job has failed as well; what it left half done should say so. */
  onGivenUp?(data: Record<string, unknown>): Promise<void>;
}

export interface Jobs {
  enqueue(tx: ScopedDb, jobs: readonly JobRequest[]): Promise<void>;
  /** Runs a queue's handler at once, in this process; for the command line and for tests. */
  runNow(queue: string, data?: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly ownerUrl: string;
  readonly ownerPool: Pool;
  readonly handlers: readonly JobHandler[];
  /** False in a process that only sends jobs (roles without `jobs`). */
  readonly work: boolean;
  readonly onError: (error: unknown) => void;
}

/** A process that is killed stops its heartbeat: its job is taken up again, by this process or the next. */
const QUEUE = { retryLimit: 3, retryDelay: 5, retryBackoff: true, heartbeatSeconds: 30 };

/** Starts the job queue on the product's own database. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.ownerUrl,
    application_name: 'ecoredress-jobs',
    max: 4,
    schedule: options.work,
    supervise: options.work,
  });
  boss.on('error', options.onError);
  await boss.start();
  for (const handler of options.handlers) {
    await boss.createQueue(handler.queue, QUEUE);
    // A queue of an earlier version keeps its settings otherwise.
    await boss.updateQueue(handler.queue, QUEUE);
  }
  await letApplicationSend(options.ownerPool);
  if (options.work) await startWorkers(boss, options.handlers);
  const byQueue = new Map(options.handlers.map((handler) => [handler.queue, handler]));
  return {
    async enqueue(tx, jobs) {
      for (const job of jobs) await boss.send(job.queue, job.data, { db: fromKysely(tx) });
    },
    async runNow(queue, data = {}) {
      const handler = byQueue.get(queue);
      if (!handler) throw new Error(`no job queue named ${queue}`);
      await handler.run(data, new AbortController().signal);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function startWorkers(boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> {
  for (const handler of handlers) {
    const how = { batchSize: 1, pollingIntervalSeconds: 1, includeMetadata: true } as const;
    await boss.work(handler.queue, how, async ([job]) => {
      if (!job) return;
      const data = (job.data ?? {}) as Record<string, unknown>;
      try {
        await handler.run(data, job.signal);
      } catch (error) {
        if (job.retryCount >= job.retryLimit) await handler.onGivenUp?.(data);
        throw error;
      }
    });
    if (handler.cron) await boss.schedule(handler.queue, handler.cron, {}, { tz: 'Asia/Shanghai' });
  }
}

/** Commands send their jobs inside their own transaction, and so as the application's database role. */
async function letApplicationSend(owner: Pool): Promise<void> {
  await owner.query(`grant usage on schema pgboss to ecoredress_app;
    grant select, insert, update on all tables in schema pgboss to ecoredress_app;
    grant execute on all functions in schema pgboss to ecoredress_app`);
}
