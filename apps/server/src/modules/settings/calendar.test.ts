import { PUBLISHED_DAYS, PUBLISHED_THROUGH, workingCalendar } from '@ecoredress/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeYears, noticeProblems } from './calendar.ts';

const holiday = (date: string) => ({ date, kind: 'holiday' as const, name: '放假' });
const workday = (date: string) => ({ date, kind: 'workday' as const, name: '上班' });
const notice = (year: number, ...days: Parameters<typeof noticeProblems>[1]) => ({
  year,
  notice: '通知',
  days,
});

describe('the calendar with the notices taken in', () => {
  it('is the law’s own without any', () => {
    const { days, publishedThrough } = mergeYears([]);
    expect(days).toEqual(PUBLISHED_DAYS);
    expect(publishedThrough.toString()).toBe(PUBLISHED_THROUGH);
  });

  it('is known through the last year of an unbroken row', () => {
    const years = (...list: number[]) => mergeYears(list.map((year) => notice(year))).publishedThrough.year;
    expect(years(2027)).toBe(2027);
    expect(years(2028, 2027)).toBe(2028);
    expect(years(2028)).toBe(2026);
  });

  it('takes a later notice for the whole of its year, and its days of the December before', () => {
    const { days } = mergeYears([notice(2026, holiday('2026-01-02')), notice(2027, workday('2026-12-27'))]);
    const calendar = workingCalendar(days, Temporal.PlainDate.from('2027-12-31'));
    const works = (date: string) => calendar.isWorkingDay(Temporal.PlainDate.from(date));
    expect(works('2026-01-02')).toBe(false);
    expect(works('2026-10-01')).toBe(true);
    expect(works('2026-12-27')).toBe(true);
    expect(works('2025-10-01')).toBe(false);
  });

  it('says of each day once what it is', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2024, max: 2030 }));
    const dayOf = (year: number) =>
      fc
        .integer({ min: 0, max: 364 })
        .map((n) => holiday(Temporal.PlainDate.from(`${year}-01-01`).add({ days: n }).toString()));
    const notices = years.chain((list) =>
      fc.tuple(...list.map((year) => fc.array(dayOf(year)).map((days) => notice(year, ...days)))),
    );
    fc.assert(
      fc.property(notices, (imported) => {
        const dates = mergeYears(imported).days.map(({ date }) => date);
        expect(new Set(dates).size).toBe(dates.length);
      }),
    );
  });
});

describe('a holiday notice', () => {
  const newYear = holiday('2027-01-01');

  it.each([
    ['a day of another year', [newYear, holiday('2026-12-20')], '不属于2027年'],
    ['a day twice', [newYear, newYear], '重复'],
    ['a make-up day on a working day', [newYear, workday('2027-02-03')], '本是工作日'],
    ['New Year left out', [holiday('2027-10-01')], '元旦'],
  ])('is refused with %s', (_what, days, reason) => {
    expect(noticeProblems(2027, days).join()).toContain(reason);
  });

  it('may begin in the December before, and leave out a New Year that is on a weekend', () => {
    expect(noticeProblems(2027, [holiday('2026-12-31'), newYear, workday('2027-01-03')])).toEqual([]);
    expect(noticeProblems(2028, [holiday('2028-01-03')])).toEqual([]);
  });
});
