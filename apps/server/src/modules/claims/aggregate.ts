import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import type {
  ClaimCostTable,
  ClaimEvaluationTable,
  ClaimFactTable,
  ClaimFormTable,
  ClaimOpinionTable,
  ClaimPaymentTable,
  ClaimProgressTable,
  ClaimRoundTable,
  ClaimStageTable,
  ClaimTable,
  ClaimTables,
} from './tables.ts';

export type ClaimRow = Selectable<ClaimTable>;

/** A claim with everything that belongs to it, as one statement read it. */
export interface ClaimAggregate extends ClaimRow {
  readonly stages: readonly Selectable<ClaimStageTable>[];
  readonly forms: readonly Selectable<ClaimFormTable>[];
  readonly facts: readonly Selectable<ClaimFactTable>[];
  readonly costs: readonly Selectable<ClaimCostTable>[];
  readonly opinions: readonly Selectable<ClaimOpinionTable>[];
  readonly rounds: readonly Selectable<ClaimRoundTable>[];
  readonly payments: readonly Selectable<ClaimPaymentTable>[];
  readonly progress: readonly Selectable<ClaimProgressTable>[];
  readonly evaluations: readonly Selectable<ClaimEvaluationTable>[];
}

/** The claim of this id, or a 404 when there is none that the actor may see. */
export async function getClaim(tx: ScopedDb, cityCode: string, id: string): Promise<ClaimAggregate> {
  const { rows } = await sql<ClaimAggregate>`
    select c.*,
      ${part('claim_stage', 'step')} as stages,
      ${part('claim_form', 'form_key')} as forms,
      ${part('claim_fact', 'id')} as facts,
      ${part('claim_cost', 'id')} as costs,
      ${part('claim_opinion', 'id')} as opinions,
      ${part('claim_round', 'round_no')} as rounds,
      ${part('claim_payment', 'id')} as payments,
      ${part('claim_progress', 'id', EXACT_QUANTITY)} as progress,
      ${part('claim_evaluation', 'id')} as evaluations
    from claim c
    where c.city_code = ${cityCode} and c.id = ${id}`.execute(tx);
  const claim = rows[0];
  if (!claim) throw notFound('该损害赔偿案件');
  return claim;
}

/** As text: a JSON number would lose the decimal's exactness. */
const EXACT_QUANTITY = sql`to_jsonb(p) || jsonb_build_object('quantity', trim_scale(p.quantity)::text)`;

/** The rows of one table that belong to the claim, as a JSON array. */
function part(table: keyof ClaimTables, order: string, row: RawBuilder<unknown> = sql`to_jsonb(p)`) {
  return sql`coalesce((select jsonb_agg(${row} order by ${sql.ref(`p.${order}`)}) from ${sql.table(table)} p
    where p.city_code = c.city_code and p.claim_id = c.id), '[]')`;
}
