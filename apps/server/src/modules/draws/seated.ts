import { type DrawRecord, decline, seatsNow } from '@ecoredress/draw';
import type { ScopedDb } from '../../access/scope.ts';
import type { Entry } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { refused } from '../../errors.ts';
import { type ClaimDossier, claimChange, getDossier } from '../claims/index.ts';
import { type DrawRow, drawChange, getDraw, instantText, refuse } from './draw.ts';

/** A draw with the claim that it was held for. */
export interface DrawWithClaim {
  readonly row: DrawRow;
  readonly dossier: ClaimDossier;
}

export async function getDrawWithClaim(tx: ScopedDb, cityCode: string, id: string): Promise<DrawWithClaim> {
  const row = await getDraw(tx, cityCode, id);
  return { row, dossier: await getDossier(tx, cityCode, row.claim_id) };
}

export interface Seated {
  readonly seat: number;
  readonly expertId: string;
  readonly name: string;
}

/** Who holds the seats of a concluded draw, after all who stood down; vacant seats are left out. */
export function seatedExperts({
  record,
  name_salts: names,
}: Pick<DrawRow, 'record' | 'name_salts'>): Seated[] {
  if (!record) return [];
  return seatsNow(record).flatMap(({ seat, id }) =>
    id === null ? [] : [{ seat, expertId: id, name: names[id]?.name ?? id }],
  );
}

/** The last concluded draw of a claim, or none. */
export function findConcludedDraw(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
): Promise<DrawRow | undefined> {
  return tx
    .selectFrom('draw')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .where('record', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What the claim keeps of the draw: its day, and who holds a seat. `left`: an expert who holds none any more. */
export function claimEntry(
  dossier: ClaimDossier,
  record: DrawRecord,
  summary: string,
  { today }: DecisionContext,
  left?: string,
): Entry {
  const { claim } = dossier;
  const earlier = claim.drawn_expert_ids.filter((id) => id !== left);
  const seated = seatsNow(record).flatMap(({ id }) => id ?? []);
  const changes = claimChange(dossier, {
    experts_drawn_on: left === undefined ? today.toString() : claim.experts_drawn_on,
    drawn_expert_ids: [...new Set([...earlier, ...seated])],
  });
  return { subject: { kind: 'claim', id: claim.id }, summary, changes };
}

export interface StandingDown {
  readonly expertId: string;
  readonly code: string;
  readonly text: string;
}

/**
 * That a drawn expert stands down, with the reason: the draw's record keeps it, the next alternate takes the seat, and
 * the claim learns of both. The first entry is the draw's. Refused when the expert holds no seat.
 */
export function standDown(
  { row, dossier }: DrawWithClaim,
  { expertId, code, text }: StandingDown,
  context: DecisionContext,
): [Entry, Entry] {
  if (!row.record) throw refused([{ code: 'draw-running', message: '抽取尚未完成' }]);
  const { now, actor } = context;
  const result = decline(row.record, {
    id: expertId,
    reason: { code, text },
    by: actor.name,
    at: instantText(now),
  });
  if (!result.ok) return refuse(result.problems);
  const { record } = result;
  const nameOf = (id: string) => row.name_salts[id]?.name ?? id;
  const substitute = record.events.at(-1)?.substitute ?? null;
  const next = substitute ? `，由候补${nameOf(substitute)}递补` : '，候补已用尽';
  const summary = `专家${nameOf(expertId)}不能参加：${text}${next}`;
  const subject = { kind: 'draw' as const, id: row.id };
  return [
    { subject, summary, changes: drawChange(row, { record }) },
    claimEntry(dossier, record, summary, context, expertId),
  ];
}
