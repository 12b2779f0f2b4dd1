import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { type Actor, visibleUnits } from './actor.ts';

/** A handle to the database on which a scope has been set: what every query of a module takes. */
export type ScopedDb = Transaction<Database>;

/**
 * Tells the database, for this transaction only, whose rows may be seen and written. The row policies read
 * these settings; where they are unset, no row is visible.
 */
export async function enterScope(
  tx: ScopedDb,
  actor: Actor,
  units: readonly string[] | '*' = visibleUnits(actor),
): Promise<void> {
  const list = units === '*' ? '*' : units.join(',');
  await sql`select set_config('app.city', ${actor.cityCode}, true),
                   set_config('app.units', ${list}, true),
                   set_config('app.invited_to', ${actor.invitedTo ?? ''}, true)`.execute(tx);
}

/** Runs one read inside the actor's scope, or inside the units given. */
export function readInScope<T>(
  db: Kysely<Database>,
  actor: Actor,
  work: (tx: ScopedDb) => Promise<T>,
  units?: readonly string[] | '*',
): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await enterScope(tx, actor, units);
      return work(tx);
    });
}
