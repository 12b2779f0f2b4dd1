import { Decimal } from 'decimal.js';
import { type Fen, formatYuan, shareFen, sumFen } from '../money/fen.ts';

/** What one obligor bears: a percentage as decimal text, or an amount in fen. */
export interface ObligorShare {
  readonly percent?: string | undefined;
  readonly amountFen?: Fen | undefined;
}

export type ResolvedShares =
  | { readonly ok: true; readonly amounts: readonly Fen[] }
  | { readonly ok: false; readonly message: string };

/** Percentages have at most eight places: whole numbers of this weigh exactly. */
const PLACES = 100_000_000;

const no = (message: string): ResolvedShares => ({ ok: false, message });

/**
 * The obligors' amounts in fen, in the order given; they add up to the total exactly. Percentages are cut down to the
 * fen and what is left goes, a fen each, to the largest remainders, the earlier first. Either all are percentages
 * that make 100, or all are amounts that make the total.
 */
export function resolveShares(total: Fen, shares: readonly ObligorShare[]): ResolvedShares {
  if (shares.every(({ percent, amountFen }) => percent !== undefined && amountFen === undefined)) {
    const percents = shares.map(({ percent }) => new Decimal(percent ?? 0));
    const sum = percents.reduce((all, one) => all.plus(one), new Decimal(0));
    if (!sum.eq(100)) return no(`各赔偿义务人的比例之和须为100%，现为${sum.toString()}%`);
    return {
      ok: true,
      amounts: shareFen(
        total,
        percents.map((each) => each.times(PLACES).toNumber()),
      ),
    };
  }
  if (shares.every(({ percent, amountFen }) => percent === undefined && amountFen !== undefined)) {
    const amounts = shares.map(({ amountFen }) => amountFen ?? 0);
    const sum = sumFen(amounts);
    if (sum === total) return { ok: true, amounts };
    return no(`各赔偿义务人的金额之和（${formatYuan(sum)}元）须等于赔偿金额（${formatYuan(total)}元）`);
  }
  return no('各赔偿义务人须统一按比例或者统一按金额分担');
}
