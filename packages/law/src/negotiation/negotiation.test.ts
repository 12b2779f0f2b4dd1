import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationLacks, organisationRule } from './organisation.ts';
import { partialSums } from './partial.ts';
import { nextRoundBy, roundLimits } from './rounds.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the meetings of a negotiation', () => {
  it('are three in principle, by the opinion of 2020; what is ours has no citation', () => {
    const limits = roundLimits('cn/fujian/zhangzhou', day('2026-06-01'));
    expect(limits.rounds).toEqual({ value: 3, citation: { sourceId: 'opinion2020', article: '磋商' } });
    expect(limits.daysBetween.citation).toBeUndefined();
    expect(limits.minutesLong.citation).toBeUndefined();
  });

  it('follow each other within the days between, never after the end of the negotiation', () => {
    const limits = roundLimits('cn', day('2026-06-01'));
    expect(nextRoundBy(limits, day('2026-06-01')).toString()).toBe('2026-06-16');
    expect(nextRoundBy(limits, day('2026-06-01'), day('2026-06-10')).toString()).toBe('2026-06-10');
  });
});

describe('a result in part', () => {
  it('adds each side to the fen', () => {
    const items = fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 20 });
    fc.assert(
      fc.property(items, items, (agreed, open) => {
        const titled = (amounts: readonly number[]) =>
          amounts.map((amountFen) => ({ title: '项', amountFen }));
        const sums = partialSums({ agreedItems: titled(agreed), openItems: titled(open) });
        expect(sums.agreedFen + sums.openFen).toBe([...agreed, ...open].reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});

describe('an organisation that may sue', () => {
  const proof = { registeredAtCity: true, activeSince: day('2021-06-01'), noViolation: true };

  it('has worked five full years', () => {
    expect(organisationLacks(proof, day('2026-06-01'))).toEqual([]);
    expect(organisationLacks(proof, day('2026-05-31'))).toHaveLength(1);
  });

  it('is told everything it lacks', () => {
    const none = { registeredAtCity: false, activeSince: day('2025-01-01'), noViolation: false };
    expect(organisationLacks(none, day('2026-06-01'))).toHaveLength(3);
  });

  it('is judged by the law of the day', () => {
    expect(organisationRule(day('2026-08-14'))).toEqual({ sourceId: 'epLaw', article: '58' });
    expect(organisationRule(day('2026-08-15'))).toEqual({ sourceId: 'code', article: '1075' });
  });
});
