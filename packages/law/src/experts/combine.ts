import { Decimal } from 'decimal.js';
import { type Fen, fen } from '../money/fen.ts';

/** One expert's amount for a claim, in fen. */
export interface GivenAmount {
  readonly id: string;
  readonly amountFen: Fen;
}

export interface WeighedAmount extends GivenAmount {
  /** Amount less median, in fen; below zero where the opinion is the lower one. */
  readonly departureFen: number;
  /** The departure in percent of the median, two decimals half up; null where the median is zero. */
  readonly departurePercent: string | null;
  /** Departs from the median by more than the place's percentage. */
  readonly dissents: boolean;
}

export interface CombinedOpinions {
  readonly count: number;
  readonly lowestFen: Fen;
  readonly highestFen: Fen;
  /** The middle amount; of an even number, the mean of the two middle ones, half up to the fen. */
  readonly medianFen: Fen;
  /** Highest less lowest, in fen. */
  readonly spreadFen: Fen;
  /** The spread in percent of the median, two decimals half up; null where the median is zero. */
  readonly spreadPercent: string | null;
  /** In the order given. */
  readonly each: readonly WeighedAmount[];
}

/** The middle of some amounts in fen; of an even number, the mean of the two middle ones, half up to the fen. */
export function medianFen(amounts: readonly Fen[]): Fen {
  const sorted = amounts.map(fen).toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) throw new RangeError('no amounts');
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  // Not their sum halved: two large amounts may add up to more than is held exactly.
  return fen(lower + Math.ceil((upper - lower) / 2));
}

function percentOf(part: number, whole: Fen): string | null {
  if (whole === 0) return null;
  return new Decimal(part).div(whole).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}

/**
 * What several experts' amounts come to when laid side by side: nothing is left out, nothing averaged away.
 * `dissentPercent`: by how much of the median, in percent, an amount may differ before it counts as dissent (分歧).
 * Undefined for no amounts at all.
 */
export function combineOpinions(
  given: readonly GivenAmount[],
  dissentPercent: number,
): CombinedOpinions | undefined {
  if (given.length === 0) return undefined;
  const amounts = given.map(({ amountFen }) => amountFen);
  const median = medianFen(amounts);
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const bound = new Decimal(median).times(dissentPercent).div(100);
  return {
    count: given.length,
    lowestFen: lowest,
    highestFen: highest,
    medianFen: median,
    spreadFen: highest - lowest,
    spreadPercent: percentOf(highest - lowest, median),
    each: given.map(({ id, amountFen }) => ({
      id,
      amountFen,
      departureFen: amountFen - median,
      departurePercent: percentOf(amountFen - median, median),
      dissents: new Decimal(Math.abs(amountFen - median)).gt(bound),
    })),
  };
}

/** The mean of departures in percent without their signs, two decimals half up; null for none. */
export function meanDeparture(percents: readonly string[]): string | null {
  if (percents.length === 0) return null;
  const sum = percents.reduce((total, each) => total.plus(new Decimal(each).abs()), new Decimal(0));
  return sum.div(percents.length).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}
