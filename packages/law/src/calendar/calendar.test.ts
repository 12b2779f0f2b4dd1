import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isProvisional,
  nextWorkingDay,
  subtractWorkingDays,
  workingCalendar,
} from './calendar.ts';
import { PUBLISHED_DAYS, PUBLISHED_THROUGH } from './published.ts';

const calendar = workingCalendar(PUBLISHED_DAYS, Temporal.PlainDate.from(PUBLISHED_THROUGH));
const day = fc
  .integer({ min: 0, max: 2500 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));

describe('the working-day calendar', () => {
  it('agrees with a holidays package on every day of 2020 to 2026', () => {
    const different: string[] = [];
    for (let date = Temporal.PlainDate.from('2020-01-01'); date.year < 2027; date = date.add({ days: 1 })) {
      if (calendar.isWorkingDay(date) !== chineseDays.isWorkday(date.toString()))
        different.push(date.toString());
    }
    expect(different).toEqual([]);
  });

  it('knows make-up days and holidays by name', () => {
    expect(calendar.isWorkingDay(Temporal.PlainDate.from('2025-01-26'))).toBe(true);
    expect(calendar.isWorkingDay(Temporal.PlainDate.from('2026-10-01'))).toBe(false);
    expect(calendar.nameOf(Temporal.PlainDate.from('2026-10-01'))).toBe('国庆节');
  });

  it('counts working days there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const start = nextWorkingDay(from, calendar);
        const end = addWorkingDays(start, count, calendar);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(subtractWorkingDays(end, count, calendar).toString()).toBe(start.toString());
      }),
    );
  });

  it('says that a date after the published years is provisional', () => {
    expect(isProvisional(Temporal.PlainDate.from('2026-12-31'), calendar)).toBe(false);
    expect(isProvisional(Temporal.PlainDate.from('2027-01-01'), calendar)).toBe(true);
  });
});
