import type { Decimal } from 'decimal.js';
import { decimalOf } from '../derivation.ts';
import { Exact } from '../exact.ts';
import type { ListInput, Reading, ValuationProblem } from '../method.ts';
import { decimal, list } from './inputs.ts';

const LAST_YEAR = '200';

/** How a share of service runs over years, in straight lines from year to year. */
export function segments(field: string, name: string, share: string): ListInput {
  return list(field, name, [
    decimal('fromYear', 't', '起始年', '年', { whole: true, max: LAST_YEAR }),
    decimal('toYear', 't', '终止年', '年', { whole: true, max: LAST_YEAR }),
    decimal('fromShare', 'd', `起始年${share}`, '', { max: '1' }),
    decimal('toShare', 'd', `终止年${share}`, '', { max: '1' }),
  ]);
}

const yearOf = (row: Reading, field: string) => decimalOf(row.given(field)).toNumber();

/** Segments run forward, one after the other, without a year in two of them. */
export function segmentProblems(inputs: Reading, field: string, name: string): ValuationProblem[] {
  const rows = inputs.rows(field);
  return rows.flatMap((row, index) => {
    const [from, to] = [yearOf(row, 'fromYear'), yearOf(row, 'toYear')];
    const before = rows[index - 1];
    const at = (part: string, message: string) => [{ field: `${field}.${index}.${part}`, message }];
    if (to < from) return at('toYear', `${name}：终止年不能早于起始年`);
    if (before && from <= yearOf(before, 'toYear')) {
      return at('fromYear', `${name}：各段须按年份先后排列且不重叠`);
    }
    return [];
  });
}

export interface YearShare {
  readonly year: number;
  readonly share: Decimal;
}

/** Every year of the segments with its share; both ends of a segment count. */
export function yearShares(rows: readonly Reading[]): YearShare[] {
  return rows.flatMap((row) => {
    const [from, to] = [yearOf(row, 'fromYear'), yearOf(row, 'toYear')];
    const [first, last] = [decimalOf(row.given('fromShare')), decimalOf(row.given('toShare'))];
    const years = Math.max(to - from, 1);
    return Array.from({ length: to - from + 1 }, (_, passed) => ({
      year: from + passed,
      share: first.plus(new Exact(last).minus(first).times(passed).dividedBy(years)),
    }));
  });
}
