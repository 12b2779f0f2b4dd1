import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { CommandDoor } from './commands/door.ts';
import type { Database } from './db/schema.ts';
import type { FileStore } from './files/store.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Place } from './place/place.ts';

/** The running product's parts, as routes and jobs may use them. Commands and queries do not see it. */
export interface Platform {
  readonly db: Kysely<Database>;
  readonly ownerPool: Pool;
  readonly door: CommandDoor;
  readonly files: FileStore;
  readonly jobs: () => Jobs;
  readonly getPlace: () => Promise<Place>;
  /** The clock by which everything here is dated. */
  readonly now: () => Temporal.Instant;
  readonly log: FastifyBaseLogger;
  readonly dataDir: string;
}
