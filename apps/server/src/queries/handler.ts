import type { Permission, QueryDeclaration, QueryResult } from '@ecoredress/contract';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { ScopedDb } from '../access/scope.ts';
import type { Place } from '../place/place.ts';

export interface QueryContext {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** Today in Asia/Shanghai. */
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** One read as the server answers it, inside the actor's scope and in a read-only transaction. */
export interface QueryHandler<D extends QueryDeclaration = QueryDeclaration> {
  readonly declaration: D;
  /** 'signedIn' for what every signed-in user may read, such as their own profile. */
  readonly permission: Permission | 'signedIn';
  run(tx: ScopedDb, params: z.output<D['params']>, context: QueryContext): Promise<QueryResult<D>>;
}

/** Ties a query declaration to its handler with the types of both. */
export function answer<D extends QueryDeclaration>(handler: QueryHandler<D>): QueryHandler {
  return handler as unknown as QueryHandler;
}
