import type { FastifyInstance } from 'fastify';
import type { CommandHandler } from './commands/handler.ts';
import type { JobHandler } from './jobs/jobs.ts';
import type { Platform } from './platform.ts';
import type { QueryHandler } from './queries/handler.ts';

/** What a module brings to the server; each `modules/<name>/index.ts` exports one. */
export interface ServerModule {
  readonly name: string;
  readonly title: string;
  readonly commands?: readonly CommandHandler[];
  readonly queries?: readonly QueryHandler[];
  readonly jobs?: (platform: Platform) => readonly JobHandler[];
  /** Routes that are neither commands nor queries: file transfer, sign-in, exports. */
  readonly routes?: (app: FastifyInstance, platform: Platform) => void;
}
