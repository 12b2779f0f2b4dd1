import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineOpinions, meanDeparture, medianFen } from './combine.ts';

const amounts = fc.array(fc.nat(Number.MAX_SAFE_INTEGER), { minLength: 1, maxLength: 12 });
const given = (list: readonly number[]) => list.map((amountFen, n) => ({ id: String(n), amountFen }));
const combined = (list: readonly number[], percent = 30) => {
  const result = combineOpinions(given(list), percent);
  if (!result) throw new Error('nothing combined');
  return result;
};

describe('the median of amounts', () => {
  it('is the middle one, and for an even number the mean of two, half up to the fen', () => {
    expect(medianFen([300, 100, 200])).toBe(200);
    expect(medianFen([100, 200])).toBe(150);
    expect(medianFen([100, 101])).toBe(101);
    expect(medianFen([1, 2, 5, 900])).toBe(4);
    expect(medianFen([7])).toBe(7);
  });

  it('lies between the extremes, asks for no order and moves with all amounts alike', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const median = medianFen(list);
        expect(Number.isSafeInteger(median)).toBe(true);
        expect(median).toBeGreaterThanOrEqual(Math.min(...list));
        expect(median).toBeLessThanOrEqual(Math.max(...list));
        expect(medianFen(list.toReversed())).toBe(median);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1 }), fc.nat(10_000_000), (list, more) => {
        expect(medianFen(list.map((each) => each + more))).toBe(medianFen(list) + more);
      }),
    );
  });

  it('has as many amounts not above it as not below it', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const median = medianFen(list);
        expect(list.filter((each) => each <= median).length * 2).toBeGreaterThanOrEqual(list.length);
        // Half up may lift the median of two neighbours onto the upper one, never above it.
        expect(list.filter((each) => each >= median).length * 2).toBeGreaterThanOrEqual(list.length);
      }),
    );
  });
});

describe('opinions laid side by side', () => {
  it('shows each, lowest, median, spread and who dissents', () => {
    expect(combined([8_000_000, 8_200_000, 12_000_000])).toEqual({
      count: 3,
      lowestFen: 8_000_000,
      highestFen: 12_000_000,
      medianFen: 8_200_000,
      spreadFen: 4_000_000,
      spreadPercent: '48.78',
      each: [
        { id: '0', amountFen: 8_000_000, departureFen: -200_000, departurePercent: '-2.44', dissents: false },
        { id: '1', amountFen: 8_200_000, departureFen: 0, departurePercent: '0', dissents: false },
        {
          id: '2',
          amountFen: 12_000_000,
          departureFen: 3_800_000,
          departurePercent: '46.34',
          dissents: true,
        },
      ],
    });
    expect(combineOpinions([], 30)).toBeUndefined();
  });

  it('takes exactly the percentage as no dissent yet, and one fen more as one', () => {
    expect(combined([70, 100, 130]).each.some(({ dissents }) => dissents)).toBe(false);
    expect(combined([100_000, 100_000, 130_001]).each.at(-1)?.dissents).toBe(true);
  });

  it('names no percentage of nothing, yet tells dissent', () => {
    const { spreadPercent, each } = combined([0, 0, 5]);
    expect(spreadPercent).toBeNull();
    expect(each.map(({ departurePercent, dissents }) => [departurePercent, dissents])).toEqual([
      [null, false],
      [null, false],
      [null, true],
    ]);
  });

  it('loses no opinion, and a wider percentage never makes more dissent', () => {
    fc.assert(
      fc.property(amounts, fc.nat(100), fc.nat(100), (list, percent, more) => {
        const narrow = combined(list, percent);
        const wide = combined(list, percent + more);
        expect(narrow.each.map(({ amountFen }) => amountFen)).toEqual(list);
        expect(narrow.spreadFen).toBe(narrow.highestFen - narrow.lowestFen);
        for (const [index, one] of wide.each.entries()) {
          if (one.dissents) expect(narrow.each[index]?.dissents).toBe(true);
        }
      }),
    );
  });
});

describe('the mean departure', () => {
  it('takes departures to both sides alike', () => {
    expect(meanDeparture(['-10', '20', '0'])).toBe('10');
    expect(meanDeparture(['0.01', '0.02'])).toBe('0.02');
    expect(meanDeparture([])).toBeNull();
  });
});
