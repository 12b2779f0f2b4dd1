import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar/calendar.ts';
import { PUBLISHED_DAYS, PUBLISHED_THROUGH } from '../calendar/published.ts';
import { type ClockInput, computeClock, type Pause } from './compute.ts';
import { penaltyNegotiationMargin } from './margin.ts';
import { NATIONAL_CLOCK_RULES } from './national.ts';
import { rulePausedAsSet } from './place-rules.ts';
import { ZHANGZHOU_CLOCK_RULES } from './zhangzhou.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar = workingCalendar(PUBLISHED_DAYS, day(PUBLISHED_THROUGH));

function rule(id: string) {
  const found = [...NATIONAL_CLOCK_RULES, ...ZHANGZHOU_CLOCK_RULES].find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

function compute(
  id: string,
  triggeredOn: string,
  today: string,
  pauses: readonly Pause[] = [],
  more: Partial<ClockInput> = {},
) {
  return computeClock({
    rule: rule(id),
    triggeredOn: day(triggeredOn),
    pauses,
    extensions: [],
    today: day(today),
    calendar,
    ...more,
  });
}

const due = (...args: Parameters<typeof compute>) => compute(...args).dueOn.toString();

describe('time limits', () => {
  it('ends three months from 30 November on the last of February (ZZ-EEDC-04)', () => {
    const clock = compute('E12', '2023-11-30', '2024-03-01');
    expect(clock.dueOn.toString()).toBe('2024-02-29');
    expect(clock).toMatchObject({ state: 'overdue', daysLeft: -1 });
  });

  it('moves a last day on a holiday to the next working day', () => {
    expect(compute('E02', '2026-09-16', '2026-09-20').dueOn.toString()).toBe('2026-10-08');
  });

  it('counts five working days over a weekend', () => {
    expect(compute('P06', '2026-11-19', '2026-11-20').dueOn.toString()).toBe('2026-11-26');
  });

  it('lengthens by the days that do not count, two grounds on one day counting once', () => {
    const pauses: Pause[] = [
      { ground: 'assessment', from: day('2026-03-01'), to: day('2026-03-11') },
      { ground: 'monitoring', from: day('2026-03-06'), to: day('2026-03-16') },
    ];
    const without = compute('P09', '2026-02-25', '2026-03-20');
    const paused = compute('P09', '2026-02-25', '2026-03-20', pauses);
    const plain = day('2026-02-25').add({ days: 90 });
    expect(without.steps.find((step) => step.label === '初算届满')?.value).toBe(plain.toString());
    expect(paused.steps.find((step) => step.label === '不计入期限')?.value).toBe('15日');
  });

  it('does not let negotiation stop the penalty: no such ground', () => {
    expect(rule('P09').pausableBy.map(({ ground }) => ground)).not.toContain('negotiation');
    expect(() =>
      compute('P09', '2026-02-25', '2026-03-20', [{ ground: 'courtNotice', from: day('2026-03-01') }]),
    ).toThrow(RangeError);
  });

  it('is provisional beyond the published years', () => {
    expect(compute('P09', '2026-11-20', '2026-11-23').provisional).toBe(true);
  });

  it('never falls due earlier for a longer pause, nor on a day off where it rolls on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (offset, length, more) => {
          const from = day('2025-01-02').add({ days: offset });
          const pause = (days: number): Pause[] => [
            { ground: 'hearing', from: from.add({ days: 3 }), to: from.add({ days: 3 + days }) },
          ];
          const short = compute('P09', from.toString(), from.toString(), pause(length));
          const long = compute('P09', from.toString(), from.toString(), pause(length + more));
          expect(Temporal.PlainDate.compare(long.dueOn, short.dueOn)).toBeGreaterThanOrEqual(0);
          expect(calendar.isWorkingDay(long.dueOn)).toBe(true);
          expect(from.add({ days: long.daysLeft }).toString()).toBe(long.dueOn.toString());
        },
      ),
    );
  });

  it('lengthens by an approved extension, in the unit of the rule', () => {
    const by = (days: number, approver = '负责人') => ({ extensions: [{ days, approver }] });
    expect(due('P03', '2026-03-02', '2026-03-02', [], by(30))).toBe('2026-05-06');
    expect(due('P24', '2026-03-02', '2026-03-02', [], by(3))).toBe('2026-09-02');
    const steps = compute('P03', '2026-03-02', '2026-03-02', [], by(30)).steps;
    expect(steps.find(({ label }) => label === '批准延长')).toEqual({
      label: '批准延长',
      value: '30日（负责人）',
      citation: { sourceId: 'coercionLaw', article: '25' },
    });
  });

  it('counts back from the hearing, and hours as whole days', () => {
    expect(due('P08', '2026-11-23', '2026-11-02')).toBe('2026-11-12');
    expect(due('C02', '2026-11-20', '2026-11-20')).toBe('2026-11-21');
  });

  it('is not revived by a pause that began when it had run out', () => {
    const late: Pause[] = [{ ground: 'assessment', from: day('2026-06-10') }];
    const clock = compute('P09', '2026-02-25', '2026-06-20', late);
    expect(clock).toMatchObject({ state: 'overdue' });
    expect(clock.dueOn.toString()).toBe(due('P09', '2026-02-25', '2026-06-20'));
  });

  it('leaves out of a pause the days before counting began', () => {
    const around: Pause[] = [{ ground: 'hearing', from: day('2026-02-20'), to: day('2026-03-01') }];
    const paused = compute('P09', '2026-02-25', '2026-03-02', around);
    expect(paused.steps.find(({ label }) => label === '不计入期限')?.value).toBe('3日');
  });

  it('stands still while a pause is open, as if counting began again today', () => {
    const open: Pause[] = [{ ground: 'assessment', from: day('2026-03-10') }];
    const at = (today: string) => compute('P09', '2026-02-25', today, open);
    expect(at('2026-03-20')).toMatchObject({ state: 'paused' });
    expect(at('2026-03-20').dueOn.until(at('2026-04-03').dueOn).days).toBeGreaterThanOrEqual(12);
    expect(at('2026-03-09')).toMatchObject({ state: 'running' });
  });

  it('names the ground, days and article of every pause', () => {
    const pauses: Pause[] = [{ ground: 'service', from: day('2026-03-01'), to: day('2026-03-05') }];
    expect(compute('P09', '2026-02-25', '2026-03-20', pauses).steps).toContainEqual({
      label: '送达',
      value: '2026-03-01起不计入，2026-03-05恢复，4日',
      citation: { sourceId: 'penaltyReg', article: '57' },
    });
  });

  it('is near, overdue, met or missed by the due date alone', () => {
    const state = (today: string, stoppedOn?: string) =>
      compute('E02', '2026-05-11', today, [], stoppedOn ? { stoppedOn: day(stoppedOn) } : {}).state;
    expect(due('E02', '2026-05-11', '2026-05-11')).toBe('2026-05-26');
    expect(state('2026-05-20')).toBe('running');
    expect(state('2026-05-21')).toBe('near');
    expect(state('2026-05-26')).toBe('near');
    expect(state('2026-05-27')).toBe('overdue');
    expect(state('2026-06-30', '2026-05-26')).toBe('met');
    expect(state('2026-06-30', '2026-05-27')).toBe('missed');
  });

  it('is not provisional where holidays do not matter', () => {
    const clock = compute('E12', '2026-11-20', '2026-11-23');
    expect(clock.dueOn.toString()).toBe('2027-02-20');
    expect(clock.provisional).toBe(false);
  });

  it('lets the court’s notice pause Zhangzhou’s three months where the place says so', () => {
    const notice: Pause[] = [{ ground: 'courtNotice', from: day('2024-01-10'), to: day('2024-02-09') }];
    expect(due('E12', '2023-11-30', '2024-02-01', notice)).toBe('2024-03-30');
    const off = { rule: rulePausedAsSet(rule('E12'), () => false) };
    expect(() => compute('E12', '2023-11-30', '2024-02-01', notice, off)).toThrow(RangeError);
  });

  it('never falls due earlier for one pause more, and never later than all its days together', () => {
    const grounds = rule('P09').pausableBy.map(({ ground }) => ground);
    const somePause = fc
      .tuple(fc.constantFrom(...grounds), fc.integer({ min: -10, max: 200 }), fc.integer({ min: 0, max: 40 }))
      .map(([ground, offset, length]): Pause => {
        const from = day('2025-01-02').add({ days: offset });
        return { ground, from, to: from.add({ days: length }) };
      });
    // Without rolling, so that the days themselves can be compared.
    const plain = { rule: { ...rule('P09'), rollForward: false } };
    const on = (pauses: readonly Pause[]) => compute('P09', '2025-01-02', '2025-01-02', pauses, plain).dueOn;
    const lengthOf = ({ from, to = from }: Pause) => from.until(to, { largestUnit: 'days' }).days;
    fc.assert(
      fc.property(fc.array(somePause, { maxLength: 6 }), somePause, (pauses, one) => {
        const before = on(pauses);
        const after = on([...pauses, one]);
        expect(Temporal.PlainDate.compare(after, before)).toBeGreaterThanOrEqual(0);
        const all = [...pauses, one].reduce((sum, pause) => sum + lengthOf(pause), 0);
        expect(on([]).until(after, { largestUnit: 'days' }).days).toBeLessThanOrEqual(all);
      }),
    );
  });

  it('leaves negotiation about day 68 to 70 of ninety', () => {
    const penaltyDueOn = compute('P09', '2026-03-02', '2026-03-02').dueOn;
    const { latestNegotiationEnd } = penaltyNegotiationMargin({
      penaltyDueOn,
      today: day('2026-03-02'),
      calendar,
    });
    const days = day('2026-03-02').until(latestNegotiationEnd, { largestUnit: 'days' }).days;
    expect(days).toBeGreaterThanOrEqual(68);
    expect(days).toBeLessThanOrEqual(70);
  });

  it('warns when negotiation endangers the ninety days', () => {
    const margin = penaltyNegotiationMargin({
      penaltyDueOn: day('2026-06-30'),
      today: day('2026-06-10'),
      calendar,
    });
    expect(margin.latestNegotiationEnd.toString()).toBe('2026-06-08');
    expect(margin.endangered).toBe(true);
  });
});
