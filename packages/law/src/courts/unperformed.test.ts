import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoticeLongEnough } from './confirmation.ts';
import { type Obligation, unperformed } from './unperformed.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const THREE: Obligation = {
  mode: 'payment',
  agreedFen: 9_000_000,
  receivedFen: 3_000_000,
  performBy: day('2026-08-01'),
  instalments: [
    { dueOn: day('2026-04-01'), amountFen: 3_000_000 },
    { dueOn: day('2026-06-01'), amountFen: 3_000_000 },
    { dueOn: day('2026-08-01'), amountFen: 3_000_000 },
  ],
};

describe('what of an obligation is not performed', () => {
  it('is the agreed sum less what came in, the due part told from the other', () => {
    const left = unperformed(THREE, day('2026-06-15'));
    expect(left).toMatchObject({ moneyFen: 6_000_000, dueFen: 3_000_000, notYetDueFen: 3_000_000 });
    expect(left.overdue).toEqual([{ no: 2, dueOn: day('2026-06-01'), unpaidFen: 3_000_000, daysLate: 14 }]);
    expect(left.steps.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '应当支付 90,000.00元',
      '已经到账 30,000.00元',
      '未履行 = 应当支付 − 已经到账 60,000.00元',
      '第2期2026年6月1日到期，逾期14日 30,000.00元',
      '其中已到期 30,000.00元',
      '其中尚未到期（须协议约定提前到期，方可一并申请） 30,000.00元',
    ]);
  });

  it('is not late on the due day itself', () => {
    expect(unperformed(THREE, day('2026-06-01')).overdue).toEqual([]);
    expect(unperformed(THREE, day('2026-06-02')).overdue).toHaveLength(1);
  });

  it('asks no money of whoever restores himself, but the rest of the restoration', () => {
    const restoration = { planned: '600', done: '420.5', unit: '棵' };
    const left = unperformed({ ...THREE, mode: 'restoration', restoration }, day('2026-09-01'));
    expect(left).toMatchObject({ moneyFen: 0, dueFen: 0, restoration: { quantity: '179.5', unit: '棵' } });
    const mixed = unperformed({ ...THREE, mode: 'mixed', restoration }, day('2026-09-01'));
    expect(mixed).toMatchObject({ moneyFen: 6_000_000, restoration: { quantity: '179.5' } });
  });

  it('never asks more than is open, and due and not yet due sum to it', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ days: fc.integer({ min: 0, max: 900 }), amountFen: amount }), { maxLength: 12 }),
        amount,
        fc.integer({ min: 0, max: 900 }),
        (drawn, receivedFen, on) => {
          const start = day('2026-01-01');
          const instalments = drawn.map((part) => ({
            dueOn: start.add({ days: part.days }),
            amountFen: part.amountFen,
          }));
          const agreedFen = instalments.reduce((sum, part) => sum + part.amountFen, 0);
          const today = start.add({ days: on });
          const left = unperformed({ mode: 'payment', agreedFen, receivedFen, instalments }, today);
          expect(left.moneyFen).toBe(Math.max(0, agreedFen - receivedFen));
          expect(left.dueFen + left.notYetDueFen).toBe(left.moneyFen);
          expect(left.dueFen).toBe(left.overdue.reduce((sum, part) => sum + part.unpaidFen, 0));
        },
      ),
    );
  });
});

describe('the court’s public notice', () => {
  it('runs thirty days, its first day not counted', () => {
    const span = (from: string, to: string) => isNoticeLongEnough({ from: day(from), to: day(to) });
    expect(span('2026-06-01', '2026-07-01')).toBe(true);
    expect(span('2026-06-01', '2026-06-30')).toBe(false);
    expect(span('2026-06-30', '2026-06-01')).toBe(false);
  });
});
