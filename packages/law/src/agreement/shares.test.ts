import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumFen } from '../money/fen.ts';
import { resolveShares } from './shares.ts';

describe('what each obligor bears', () => {
  it('cuts to the fen and gives the rest to the largest remainder, the earlier first', () => {
    const thirds = [{ percent: '33.33' }, { percent: '33.33' }, { percent: '33.34' }];
    expect(resolveShares(100, thirds)).toEqual({ ok: true, amounts: [33, 33, 34] });
    expect(resolveShares(101, [{ percent: '50' }, { percent: '50' }])).toEqual({
      ok: true,
      amounts: [51, 50],
    });
  });

  it('refuses what does not add up, and percentages mixed with amounts', () => {
    expect(resolveShares(100, [{ percent: '50' }, { percent: '49.99' }])).toMatchObject({ ok: false });
    expect(resolveShares(100, [{ amountFen: 60 }, { amountFen: 41 }])).toMatchObject({ ok: false });
    expect(resolveShares(100, [{ amountFen: 50 }, { percent: '50' }])).toMatchObject({ ok: false });
    expect(resolveShares(100, [{ amountFen: 60 }, { amountFen: 40 }])).toEqual({
      ok: true,
      amounts: [60, 40],
    });
  });

  it('always adds up to the total, each within a fen of its percentage', () => {
    const cut = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), cut, (total, cuts) => {
        const points = [0, ...cuts.sort((a, b) => a - b), 10_000];
        const parts = points.slice(1).map((point, index) => point - (points[index] ?? 0));
        const resolved = resolveShares(
          total,
          parts.map((part) => ({ percent: (part / 100).toFixed(2) })),
        );
        if (!resolved.ok) throw new Error(resolved.message);
        expect(sumFen(resolved.amounts)).toBe(total);
        resolved.amounts.forEach((amount, index) => {
          const exact = (BigInt(total) * BigInt(parts[index] ?? 0)) / 10_000n;
          expect([exact, exact + 1n]).toContain(BigInt(amount));
        });
      }),
    );
  });
});
