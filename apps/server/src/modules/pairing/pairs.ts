import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow, updateRow } from '../../commands/decision.ts';
import type { CasePairTable } from './tables.ts';

export type CasePairRow = Selectable<CasePairTable>;

/** The pair of a penalty or a claim, locked when it will be changed; undefined when the case stands alone. */
export async function findPair(
  tx: ScopedDb,
  cityCode: string,
  of: { penaltyId: string } | { claimId: string },
  options: { lock?: boolean } = {},
): Promise<CasePairRow | undefined> {
  let query = tx.selectFrom('case_pair').selectAll().where('city_code', '=', cityCode);
  query =
    'penaltyId' in of
      ? query.where('penalty_id', '=', of.penaltyId)
      : query.where('claim_id', '=', of.claimId);
  return (options.lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The pairs of a page of cases. */
export function listPairsOf(
  tx: ScopedDb,
  cityCode: string,
  of: { penaltyIds: readonly string[] } | { claimIds: readonly string[] },
): Promise<CasePairRow[]> {
  const query = tx.selectFrom('case_pair').selectAll().where('city_code', '=', cityCode);
  return 'penaltyIds' in of
    ? query.where('penalty_id', 'in', [...of.penaltyIds, NOBODY]).execute()
    : query.where('claim_id', 'in', [...of.claimIds, NOBODY]).execute();
}

/** Keeps an `in` list from being empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Binds a penalty and a claim together. */
export function pairChange(row: CasePairRow): Change {
  return insertRow('case_pair', { ...row, consultation: null });
}

/** Keeps one side's columns of the pair true; no change when the case stands alone. */
export function mirrorChange(
  pair: CasePairRow | undefined,
  set: Partial<
    Pick<
      CasePairRow,
      | 'penalty_stage'
      | 'claim_stage'
      | 'penalty_number'
      | 'claim_number'
      | 'consulted_on'
      | 'notice_on'
      | 'decided_on'
      | 'agreement_signed_on'
      | 'performed_on'
    >
  >,
): Change[] {
  if (!pair) return [];
  return updateRow('case_pair', { city_code: pair.city_code, penalty_id: pair.penalty_id }, pair, set);
}
