import { type DrawView, drawOfGuest, drawsOfClaim } from '@ecoredress/contract';
import { drawState, ROLE_LABELS, seatsNow } from '@ecoredress/draw';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import { answer } from '../../queries/handler.ts';
import { type DrawRow, instantText } from './draw.ts';

type VersionedRow = DrawRow & { readonly version: number };

async function listDraws(
  tx: ScopedDb,
  cityCode: string,
  where: { readonly claimId: string } | { readonly id: string },
): Promise<VersionedRow[]> {
  const { rows } = await sql<VersionedRow>`
    select d.*, j.head_seq as version
    from draw d
    join journal_chain j on j.city_code = d.city_code and j.subject_id = d.id
    where d.city_code = ${cityCode}
      and ${'id' in where ? sql`d.id = ${where.id}` : sql`d.claim_id = ${where.claimId}`}
    order by d.opened_at desc, d.id`.execute(tx);
  return rows;
}

function drawView(row: VersionedRow, now: string): DrawView {
  const { progress, record } = row;
  const state = drawState(progress, now);
  const names = new Map((record?.names ?? []).map(({ id, name }) => [id, name]));
  return {
    id: row.id,
    version: row.version,
    claimId: row.claim_id,
    title: progress.frame.title,
    stage: record ? 'concluded' : state.stage,
    stageTitle: record ? (record.void ? '抽取作废' : '抽取完成') : state.label,
    awaited: record
      ? []
      : state.awaited.map(({ role, step, by }) => ({ role, roleTitle: ROLE_LABELS[role], step, by })),
    listHash: progress.listHash,
    progress: { ...progress },
    record: record && { ...record },
    seats: record
      ? seatsNow(record).map(({ seat, id }) => ({
          seat,
          expertId: id,
          name: id ? (names.get(id) ?? '') : '',
        }))
      : [],
  };
}

export const DRAW_QUERIES = [
  answer({
    declaration: drawsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor, now }) => ({
      items: (await listDraws(tx, actor.cityCode, { claimId })).map((row) => drawView(row, instantText(now))),
    }),
  }),
  answer({
    declaration: drawOfGuest,
    permission: 'draw.take',
    run: async (tx, _params, { actor, now }) => {
      const [row] = await listDraws(tx, actor.cityCode, { id: actor.invitedTo ?? '' });
      if (!row) throw notFound('该次抽取');
      return drawView(row, instantText(now));
    },
  }),
];
