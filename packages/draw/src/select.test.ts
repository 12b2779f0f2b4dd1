import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex, u32 } from './bytes.ts';
import { digest } from './digest.ts';
import { canonicalFrame, eligibleOf, listHash } from './frame.ts';
import { selectExperts } from './select.ts';
import { shuffledPrefix, uniformBelow, wordsOf } from './stream.ts';
import { candidate, candidates, frameOf, hexOf } from './testing.ts';

const wordsFrom = (words: readonly number[]) => {
  const rest = [...words];
  return () => rest.shift() ?? 0;
};

describe('numbers without bias', () => {
  it('keep every word below the greatest multiple and throw the others away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 32 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (bound, word) => {
          const limit = Math.floor(2 ** 32 / bound) * bound;
          const next = (word + 1) % bound;
          const expected = word < limit ? word % bound : next;
          expect(uniformBelow(bound, wordsFrom([word, next]))).toBe(expected);
        },
      ),
    );
  });

  it('give each value from the same number of words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (bound) => {
        const limit = 2 ** 32 - (2 ** 32 % bound);
        expect(limit % bound).toBe(0);
        expect(2 ** 32 - limit).toBeLessThan(bound);
        expect(uniformBelow(bound, wordsFrom([limit - 1]))).toBe(bound - 1);
      }),
    );
  });

  it('refuse a bound outside 1 … 2³²', () => {
    for (const bound of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN])
      expect(() => uniformBelow(bound, () => 0)).toThrow(RangeError);
  });

  it('come from a stream that a block longer than one does not repeat', () => {
    const words = wordsOf(fromHex(hexOf(1)));
    const first = Array.from({ length: 4000 }, words);
    expect(new Set(first).size).toBeGreaterThan(3990);
  });

  it('shuffle to a permutation whose head does not depend on how much is asked for', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat(), (size, count, n) => {
        const items = Array.from({ length: size }, (_, i) => i);
        const whole = shuffledPrefix(items, size, wordsOf(fromHex(hexOf(n))));
        const head = shuffledPrefix(items, count, wordsOf(fromHex(hexOf(n))));
        expect([...whole].sort((a, b) => a - b)).toEqual(items);
        expect(head).toEqual(whole.slice(0, count));
      }),
    );
  });
});

describe('the selection', () => {
  it('is uniform over 100,000 draws: each expert, each seat, each pair (chi-square)', () => {
    const frame = canonicalFrame(frameOf(candidates(12), { alternates: 1 }));
    const [bySeat, byPair] = [new Map<string, number>(), new Map<string, number>()];
    const draws = 100_000;
    for (let n = 0; n < draws; n += 1) {
      const { seats, alternates } = selectExperts(frame, toHex(digest('file', u32(n))));
      const ids = [...seats, ...alternates].map((one) => one.id);
      for (const [i, id] of ids.entries()) bySeat.set(`${i}/${id}`, (bySeat.get(`${i}/${id}`) ?? 0) + 1);
      const pair = `${ids[0]}/${ids[1]}`;
      byPair.set(pair, (byPair.get(pair) ?? 0) + 1);
    }
    const chiSquare = (counts: Map<string, number>, expected: number): number =>
      [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(bySeat.size).toBe(48);
    expect(byPair.size).toBe(132);
    // 99.9 % quantiles of chi-square: 78.7 at 44 = 4 × 11 degrees of freedom, 185.8 at 131.
    expect(chiSquare(bySeat, draws / 12)).toBeLessThan(78.7);
    expect(chiSquare(byPair, draws / 132)).toBeLessThan(185.8);
  });

  it('does not depend on the order in which list and rules are given', () => {
    const reasons = [
      { code: 'kinship', text: '亲属' },
      { code: 'employer', text: '同一单位' },
    ];
    const list = [...candidates(8), candidate(9, { exclusions: reasons }), candidate(10, { field: '林业' })];
    const frame = frameOf(list, { fields: ['生态环境', '林业'], quotas: [{ field: '林业', seats: 1 }] });
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(), (shuffled, n) => {
        const other = {
          ...frame,
          candidates: shuffled.map((one) => ({ ...one, exclusions: [...one.exclusions].reverse() })),
          rules: { ...frame.rules, fields: ['林业', '生态环境'] },
        };
        expect(listHash(other)).toBe(listHash(frame));
        expect(selectExperts(other, hexOf(n))).toEqual(selectExperts(frame, hexOf(n)));
      }),
    );
  });

  it('seats nobody twice, nobody ineligible, and keeps quotas and the near first', () => {
    const anyone = fc.record({
      field: fc.constantFrom('生态环境', '林业', '水利'),
      level: fc.constantFrom('county', 'city'),
      available: fc.boolean(),
      near: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 3, maxLength: 40 }), fc.nat(), (list, n) => {
        const frame = frameOf(
          list.map((one, i) => candidate(i, one)),
          {
            fields: ['生态环境', '林业'],
            quotas: [{ field: '林业', seats: 1 }],
            near: { statement: '本县' },
          },
        );
        const eligible = new Map(eligibleOf(frame).map((one) => [one.id, one]));
        const { seats, alternates } = selectExperts(frame, hexOf(n));
        const ids = [...seats, ...alternates].map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => eligible.has(id))).toBe(true);
        expect(ids.length).toBe(Math.min(5, eligible.size));
        const foresters = [...eligible.values()].some((one) => one.field === '林业');
        expect(seats.some((one) => one.quota === '林业')).toBe(foresters);
        const open = seats.filter((one) => one.quota === null).map((one) => eligible.get(one.id)?.near);
        expect(open).toEqual([...open].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
