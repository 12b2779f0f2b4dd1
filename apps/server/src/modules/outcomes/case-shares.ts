import { type OutcomeKey, outcomeFigure } from '@ecoredress/law';
import { type RawBuilder, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';

/** What one claim adds to a figure. */
export interface CaseShare {
  readonly claim_id: string;
  /** Decimal text in the figure's unit. */
  readonly quantity: string;
  readonly latest_on: string;
}

/** The claims that add to a figure in (after, until], one row a claim: the reader's row policies narrow it. */
export function sharesOf(
  city: string,
  key: OutcomeKey,
  { after, until }: { readonly after: string | null; readonly until: string },
): RawBuilder<CaseShare> {
  const { counts, unit } = outcomeFigure(key);
  const within = (day: RawBuilder<unknown>) =>
    sql`(${after}::date is null or ${day} > ${after}::date) and ${day} <= ${until}::date`;
  if (counts.of === 'agreed') {
    return sql`select id as claim_id, agreed_fen / 100.0 as quantity, agreement_signed_on as latest_on from claim
      where city_code = ${city} and agreed_fen > 0 and ${within(sql`agreement_signed_on`)}`;
  }
  if (counts.of !== 'progress') {
    return sql`select claim_id, sum(amount_fen) / 100.0 as quantity, max(paid_on) as latest_on from claim_payment
      where city_code = ${city} and ${within(sql`paid_on`)} group by claim_id`;
  }
  return sql`select p.claim_id, sum(p.quantity) as quantity, max(p.done_on) as latest_on from claim_progress p
    join claim c on c.city_code = p.city_code and c.id = p.claim_id
    where p.city_code = ${city} and p.unit_code = ${unit} and c.restoration ->> 'mode' = any(${counts.modes})
      and ${within(sql`p.done_on`)} group by p.claim_id`;
}

/** The sum over the claims, and how many they are. */
export async function sumShares(tx: ScopedDb, shares: RawBuilder<CaseShare>) {
  const { rows } = await sql<{ total: string; claims: number }>`
    select coalesce(sum(s.quantity), 0)::text as total, count(*)::int as claims from (${shares}) s`.execute(
    tx,
  );
  return rows[0] ?? { total: '0', claims: 0 };
}
