import { observationOfGuest, observationsOfClaim } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import { answer } from '../../queries/handler.ts';
import { getDossier } from '../claims/index.ts';
import {
  accessOn,
  type CommentRow,
  listComments,
  listObservations,
  type VersionedObservation,
} from './rows.ts';

/** The latest looks shown of each invitation; all of them stand in its journal. */
const LOOKS_SHOWN = 50;

interface LookRow {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly total: number;
}

async function listLooks(tx: ScopedDb, cityCode: string, ids: readonly string[]): Promise<LookRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LookRow>`
    select id, at, what, total from (
      select subject_id as id, at, summary as what,
        row_number() over (partition by subject_id order by seq desc) as place,
        (count(*) over (partition by subject_id))::int as total
      from journal_entry
      where city_code = ${cityCode} and command = 'observation.look'
        and subject_id = any (${[...ids]}::uuid[])) looks
    where place <= ${LOOKS_SHOWN} order by at desc, place`.execute(tx);
  return rows;
}

function baseView(row: VersionedObservation, comments: readonly CommentRow[]) {
  return {
    id: row.id,
    version: row.version,
    observerKind: row.observer_kind,
    observerName: row.observer_name,
    observerBody: row.body,
    observerPost: row.observer_post,
    observePurpose: row.purpose,
    lastDay: row.last_day,
    invitedByName: row.invited_by_name,
    comments: comments
      .filter(({ observation_id }) => observation_id === row.id)
      .map((one) => ({
        id: one.id,
        content: one.content,
        commentedAt: one.commented_at,
        answer: one.answer,
        answeredAt: one.answered_at,
        answeredByName: one.answered_by_name,
      })),
  };
}

export const OBSERVER_QUERIES = [
  answer({
    declaration: observationsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor: { cityCode }, today }) => {
      const { claim } = await getDossier(tx, cityCode, claimId);
      const rows = await listObservations(tx, cityCode, { claimId: claim.id });
      const ids = rows.map(({ id }) => id);
      const comments = await listComments(tx, cityCode, ids);
      const looks = await listLooks(tx, cityCode, ids);
      return {
        items: rows.map((row) => {
          const own = looks.filter(({ id }) => id === row.id);
          return {
            ...baseView(row, comments),
            access: accessOn(row, today),
            invitedAt: row.invited_at,
            withdrawnAt: row.withdrawn_at,
            withdrawnReason: row.withdrawn_reason,
            looks: own.map(({ at, what }) => ({ at, what })),
            lookCount: own[0]?.total ?? 0,
          };
        }),
      };
    },
  }),
  answer({
    declaration: observationOfGuest,
    permission: 'observation.take',
    run: async (tx, _params, { actor: { cityCode, invitedTo }, place }) => {
      const [row] = await listObservations(tx, cityCode, { id: invitedTo ?? '' });
      if (!row) throw notFound('该项监督邀请');
      const { claim } = await getDossier(tx, cityCode, row.claim_id);
      return {
        ...baseView(row, await listComments(tx, cityCode, [row.id])),
        claimNumber: claim.number,
        claimTitle: claim.title,
        unitName: place.getUnit(claim.unit_id).name,
      };
    },
  }),
];
