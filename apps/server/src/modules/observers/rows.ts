import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound, refused } from '../../errors.ts';
import type { ObserverTables } from './tables.ts';

export type ObservationRow = Selectable<ObserverTables['observation']>;
export type CommentRow = Selectable<ObserverTables['observation_comment']>;
export type VersionedObservation = ObservationRow & { readonly version: number };

/** The invitation of this id, or a 404 when there is none that the actor may see. */
export async function getObservation(tx: ScopedDb, cityCode: string, id: string): Promise<ObservationRow> {
  const row = await tx
    .selectFrom('observation')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该项监督邀请');
  return row;
}

/** Invitations with the heads of their journals, the first invited first. */
export async function listObservations(
  tx: ScopedDb,
  cityCode: string,
  which: { readonly claimId: string } | { readonly id: string },
): Promise<VersionedObservation[]> {
  const { rows } = await sql<VersionedObservation>`
    select o.*, j.head_seq as version
    from observation o
    join journal_chain j on j.city_code = o.city_code and j.subject_id = o.id
    where o.city_code = ${cityCode}
      and ${'id' in which ? sql`o.id = ${which.id}` : sql`o.claim_id = ${which.claimId}`}
    order by o.invited_at, o.id`.execute(tx);
  return rows;
}

/** The comments of some invitations, the first given first. */
export function listComments(
  tx: ScopedDb,
  cityCode: string,
  observationIds: readonly string[],
): Promise<CommentRow[]> {
  if (observationIds.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('observation_comment')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('observation_id', 'in', [...observationIds])
    .orderBy('commented_at')
    .orderBy('id')
    .execute();
}

/** Whether the link opens on a day. */
export function accessOn(row: ObservationRow, today: Temporal.PlainDate): 'open' | 'ended' | 'withdrawn' {
  if (row.withdrawn_at !== null) return 'withdrawn';
  return row.last_day < today.toString() ? 'ended' : 'open';
}

/** Refuses what only an invitation that stands allows. */
export function checkOpen(row: ObservationRow, today: Temporal.PlainDate): void {
  const access = accessOn(row, today);
  if (access === 'open') return;
  const message = access === 'withdrawn' ? '该项监督邀请已经撤回' : `该项监督邀请已于${row.last_day}到期`;
  throw refused([{ code: 'observation-over', message }]);
}
