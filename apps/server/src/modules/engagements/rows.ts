import { ENGAGEMENT_STATUSES, type EngagementStep, mayTake } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, updateRow } from '../../commands/decision.ts';
import { notFound, refused } from '../../errors.ts';
import type { EngagementFileTable, EngagementOpinionTable, EngagementTable } from './tables.ts';

export type EngagementRow = Selectable<EngagementTable>;
export type OpinionRow = Selectable<EngagementOpinionTable>;
export type FileRow = Selectable<EngagementFileTable>;
export type VersionedEngagement = EngagementRow & { readonly version: number };

/** The engagement of this id, or a 404 when there is none that the actor may see. */
export async function getEngagement(tx: ScopedDb, cityCode: string, id: string): Promise<EngagementRow> {
  const row = await tx
    .selectFrom('engagement')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该项专家聘请');
  return row;
}

type Which = { readonly claimId: string } | { readonly expertId: string } | { readonly id: string };

/** Engagements with the heads of their journals, the first invited first. */
export async function listEngagements(
  tx: ScopedDb,
  cityCode: string,
  which: Which,
): Promise<VersionedEngagement[]> {
  const condition =
    'claimId' in which
      ? sql`e.claim_id = ${which.claimId}`
      : 'expertId' in which
        ? sql`e.expert_id = ${which.expertId}`
        : sql`e.id = ${which.id}`;
  const { rows } = await sql<VersionedEngagement>`
    select e.*, j.head_seq as version
    from engagement e
    join journal_chain j on j.city_code = e.city_code and j.subject_id = e.id
    where e.city_code = ${cityCode} and ${condition}
    order by e.invited_at, e.id`.execute(tx);
  return rows;
}

/** The opinions of some engagements with all their versions, the latest first. */
export function listOpinions(
  tx: ScopedDb,
  cityCode: string,
  engagementIds: readonly string[],
): Promise<OpinionRow[]> {
  if (engagementIds.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('engagement_opinion')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('engagement_id', 'in', [...engagementIds])
    .orderBy('version', 'desc')
    .execute();
}

/** What was released of a claim to its experts, if the actor may see it. */
export function findFile(tx: ScopedDb, cityCode: string, claimId: string): Promise<FileRow | undefined> {
  return tx
    .selectFrom('engagement_file')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
}

/** Refuses a step that the engagement's state does not allow. */
export function checkStep(row: EngagementRow, step: EngagementStep): void {
  if (mayTake(step, row.status)) return;
  const message = `目前状态为“${ENGAGEMENT_STATUSES[row.status]}”，不能进行这一步`;
  throw refused([{ code: 'engagement-state', message }]);
}

export function engagementChange(
  row: EngagementRow,
  set: Parameters<typeof updateRow<'engagement'>>[3],
): Change[] {
  return updateRow('engagement', { city_code: row.city_code, id: row.id }, row, set);
}
