import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { ratio } from './ratio.ts';

/** How a claim is closed; 'paid' is the kind that Zhangzhou reports by itself (以缴纳赔偿金的方式结案). */
const KINDS = { paid: '缴纳赔偿金', restored: '实施修复', mixed: '缴纳赔偿金并实施修复' } as const;

export interface ClosingCount {
  readonly kind: string;
  readonly count: number;
}

/** Closed claims by kind, each with its share of all, as a percentage with two decimals. */
export function closingShares(counts: readonly ClosingCount[]) {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return Object.entries(KINDS).map(([kind, title]) => {
    const count = counts.find((row) => row.kind === kind)?.count ?? 0;
    return { kind, title, count, share: ratio(title, count, '结案', all).value };
  });
}

/** The closed claims that the reader may see, by kind. */
export async function countClosings(tx: ScopedDb, cityCode: string): Promise<ClosingCount[]> {
  const { rows } = await sql<ClosingCount>`
    select closure ->> 'kind' as kind, count(*)::int as count from claim
    where city_code = ${cityCode} and stage = 'closed' group by 1`.execute(tx);
  return rows;
}
