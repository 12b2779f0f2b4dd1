import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { donePercent, type Milestone, milestoneProblems, milestoneProgress } from './milestones.ts';

const milestone = (id: string, dueOn: string, quantity: string | null, checkedOn: string | null = null) =>
  ({ id, dueOn, quantity, checkedOn }) satisfies Milestone;

const quantities = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => new Decimal(n).div(1000).toString());
const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
const plans = fc
  .array(fc.record({ quantity: fc.option(quantities, { nil: null }), dueOn: days }), { maxLength: 8 })
  .map((all) => all.map(({ quantity, dueOn }, index) => milestone(String(index), dueOn, quantity)));

describe('what falls to a milestone', () => {
  it('goes to the earliest due first and marks the late', () => {
    const plan = [milestone('b', '2026-06-30', '300'), milestone('a', '2026-05-31', '300')];
    expect(milestoneProgress(plan, '450', '2026-07-01')).toEqual([
      { id: 'b', done: '150', reached: false, late: true },
      { id: 'a', done: '300', reached: true, late: false },
    ]);
  });

  it('is not late on its last day', () => {
    const [on] = milestoneProgress([milestone('a', '2026-05-31', '300')], '0', '2026-05-31');
    const [after] = milestoneProgress([milestone('a', '2026-05-31', '300')], '0', '2026-06-01');
    expect([on?.late, after?.late]).toEqual([false, true]);
  });

  it('counts work without a quantity as reached when it was checked', () => {
    const plan = [milestone('a', '2026-05-01', null), milestone('b', '2026-05-01', null, '2026-05-01')];
    expect(milestoneProgress(plan, '10', '2026-05-02').map(({ reached }) => reached)).toEqual([false, true]);
  });

  it('adds up to what was restored, never more than the milestones hold', () => {
    fc.assert(
      fc.property(plans, quantities, (plan, done) => {
        const total = (parts: readonly (string | null)[]) =>
          parts.reduce((sum, part) => sum.plus(part ?? 0), new Decimal(0));
        const laid = total(milestoneProgress(plan, done, '2026-05-15').map((part) => part.done));
        const held = total(plan.map(({ quantity }) => quantity));
        expect(laid.toString()).toBe(Decimal.min(held, done).toString());
      }),
    );
  });
});

describe('the share of a plan', () => {
  it.each([
    ['12000', '12000', 100],
    ['11999', '12000', 99],
    ['13000', '12000', 100],
    ['5', '0', 0],
  ])('%s of %s is %i percent', (done, planned, percent) => {
    expect(donePercent(done, planned)).toBe(percent);
  });
});

describe('the milestones of a plan', () => {
  const plan = { quantity: '600', unit: '棵', startOn: '2026-05-01' };
  const problems = (...milestones: { quantity?: string; dueOn: string }[]) =>
    milestoneProblems(plan, milestones).map(({ code }) => code);

  it('may be less than the plan, not more', () => {
    expect(
      problems({ quantity: '300', dueOn: '2026-05-10' }, { quantity: '300', dueOn: '2026-05-20' }),
    ).toEqual([]);
    expect(problems({ quantity: '600.5', dueOn: '2026-05-10' })).toEqual(['milestones-exceed-plan']);
  });

  it('are not due before the work begins', () => {
    expect(problems({ dueOn: '2026-04-30' })).toEqual(['milestone-before-start']);
  });
});
