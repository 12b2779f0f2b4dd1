import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar/calendar.ts';
import { PUBLISHED_DAYS, PUBLISHED_THROUGH } from '../calendar/published.ts';
import { computeClock, type Pause } from './compute.ts';
import { penaltyNegotiationMargin } from './margin.ts';
import { NATIONAL_CLOCK_RULES } from './national.ts';
import { ZHANGZHOU_CLOCK_RULES } from './zhangzhou.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar = workingCalendar(PUBLISHED_DAYS, day(PUBLISHED_THROUGH));

function rule(id: string) {
  const found = [...NATIONAL_CLOCK_RULES, ...ZHANGZHOU_CLOCK_RULES].find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

function compute(id: string, triggeredOn: string, today: string, pauses: readonly Pause[] = []) {
  return computeClock({
    rule: rule(id),
    triggeredOn: day(triggeredOn),
    pauses,
    extensions: [],
    today: day(today),
    calendar,
  });
}

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
