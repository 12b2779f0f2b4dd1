import { type RawBuilder, sql } from 'kysely';
import { type Actor, visibleUnits } from '../../access/actor.ts';

/**
 * The units `u` whose cases the reader may see. The others are left out rather than shown with noughts: the row
 * policies hide their cases, so that a nought would be no finding.
 */
export function withinReach(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor);
  return units === '*' ? sql`true` : sql`u.id = any(${units})`;
}
