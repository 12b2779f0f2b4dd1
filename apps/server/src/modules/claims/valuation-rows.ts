import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { ClaimAggregate } from './aggregate.ts';
import type { ClaimValuationTable } from './tables.ts';

/** A calculation as it is kept. */
export type ClaimValuation = Selectable<ClaimValuationTable>;

/** The calculations of a claim, the latest first. */
export function listValuations(tx: ScopedDb, cityCode: string, claimId: string): Promise<ClaimValuation[]> {
  return tx
    .selectFrom('claim_valuation')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Whether a calculation stands in the claim's list of costs. */
export function isAdopted({ costs }: Pick<ClaimAggregate, 'costs'>, valuationId: string): boolean {
  return costs.some((cost) => cost.valuation_id === valuationId);
}
