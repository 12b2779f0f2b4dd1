import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COST_KINDS, type CostItem, costKind, costProblems, totalCosts } from './costs.ts';

const yuan = (amount: number) => amount * 100;

describe('an itemised claim (SG-EEDC-05)', () => {
  const amounts = [12_000, 3_000, 50_000, 8_000, 0, 15_000, 2_000];
  const items: CostItem[] = COST_KINDS.map(({ code }, index) => ({
    kind: code,
    amountFen: yuan(amounts[index] ?? 0),
    evidenceCount: 1,
  }));

  it('adds the seven kinds up to 90,000 yuan', () => {
    const total = totalCosts(items);
    expect(total.totalFen).toBe(yuan(90_000));
    expect(total.byKind.map(({ amountFen }) => amountFen)).toEqual(amounts.map(yuan));
    expect(total.unsupported).toEqual([]);
  });

  it('marks an item without evidence, but not one of nothing', () => {
    const without = items.map((item, index) => (index >= 3 ? { ...item, evidenceCount: 0 } : item));
    expect(totalCosts(without).unsupported).toEqual([3, 5, 6]);
  });

  it('takes an allowed reduction off its kind and off the total', () => {
    const reduced = items.map((item) =>
      item.kind === 'restoration'
        ? { ...item, reductionFen: yuan(10_000), reductionCitation: { sourceId: 'civil', article: '1230' } }
        : item,
    );
    expect(totalCosts(reduced)).toMatchObject({
      totalFen: yuan(80_000),
      reductionFen: yuan(10_000),
    });
  });
});

describe('one cost', () => {
  const item: CostItem = { kind: 'cleanup', amountFen: yuan(100), evidenceCount: 1 };

  it('may not be reduced without a rule (SG-EEDC-07)', () => {
    expect(costProblems(item)).toEqual([]);
    expect(costProblems({ ...item, reductionFen: yuan(10) })).toMatchObject([
      { code: 'reduction-without-rule', field: 'reductionCitation' },
    ]);
    const cited = { ...item, reductionFen: yuan(10), reductionCitation: { sourceId: 'civil' } };
    expect(costProblems(cited)).toEqual([]);
  });

  it('names all that is wrong with it', () => {
    const wrong = { ...item, kind: 'gifts', reductionFen: yuan(101) };
    expect(costProblems(wrong).map(({ code }) => code)).toEqual([
      'cost-kind',
      'reduction-without-rule',
      'reduction-too-large',
    ]);
  });

  it('is of one of seven kinds', () => {
    expect(COST_KINDS).toHaveLength(7);
    expect(costKind('serviceLoss')?.title).toContain('服务功能');
    expect(costKind('gifts')).toBeUndefined();
  });
});

describe('the total', () => {
  const anyItem = fc.record({
    kind: fc.constantFrom(...COST_KINDS.map(({ code }) => code)),
    amountFen: fc.integer({ min: 0, max: 1_000_000_000 }),
    evidenceCount: fc.integer({ min: 0, max: 3 }),
  });

  it('is the sum of its kinds, whatever the order of the items', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 20 }), (items) => {
        const total = totalCosts(items);
        expect(total.byKind.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(total.totalFen);
        expect(totalCosts([...items].reverse()).totalFen).toBe(total.totalFen);
      }),
    );
  });
});
