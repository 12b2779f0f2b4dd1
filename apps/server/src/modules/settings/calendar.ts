import { PUBLISHED_DAYS, PUBLISHED_THROUGH, type SpecialDay } from '@ecoredress/law';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** A year's holiday notice as the place took it in. */
export interface ImportedYear {
  readonly year: number;
  readonly notice: string;
  readonly days: readonly SpecialDay[];
}

/** The notices taken in, of each year the last one only: a later one corrects it. */
export async function loadImportedYears(db: Kysely<Database>, cityCode: string): Promise<ImportedYear[]> {
  const years = await db
    .selectFrom('calendar_year')
    .select(['id', 'year', 'notice'])
    .distinctOn('year')
    .where('city_code', '=', cityCode)
    .orderBy('year')
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (years.length === 0) return [];
  const days = await db
    .selectFrom('calendar_day')
    .select(['calendar_year_id', 'date', 'kind', 'name'])
    .where('city_code', '=', cityCode)
    .where(
      'calendar_year_id',
      'in',
      years.map(({ id }) => id),
    )
    .orderBy('date')
    .execute();
  const byYear = Map.groupBy(days, (day) => day.calendar_year_id);
  return years.map(({ id, year, notice }) => ({
    year,
    notice,
    days: (byYear.get(id) ?? []).map(({ date, kind, name }) => ({ date, kind, name })),
  }));
}

/**
 * The special days that hold, from the law's own and the notices taken in: a notice replaces all that was known of
 * its year; where two notices speak of one day (a New Year's holiday begins in December), the later year's wins.
 */
export function mergeYears(imported: readonly ImportedYear[]): {
  days: readonly SpecialDay[];
  publishedThrough: Temporal.PlainDate;
} {
  const replaced = new Set(imported.map(({ year }) => year));
  const days = new Map<string, SpecialDay>();
  for (const day of PUBLISHED_DAYS) if (!replaced.has(yearOf(day.date))) days.set(day.date, day);
  for (const { days: own } of imported.toSorted((a, b) => a.year - b.year)) {
    for (const day of own) days.set(day.date, day);
  }
  let publishedThrough = Temporal.PlainDate.from(PUBLISHED_THROUGH);
  while (replaced.has(publishedThrough.year + 1)) publishedThrough = publishedThrough.add({ years: 1 });
  return { days: [...days.values()], publishedThrough };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** A notice may begin in the last days of December before its year. */
const DECEMBER_FROM = 25;

/** What is wrong with the days of a notice, in Chinese, one sentence each. */
export function noticeProblems(year: number, days: readonly SpecialDay[]): string[] {
  const seen = new Set<string>();
  const problems = days.flatMap((day) => {
    const date = Temporal.PlainDate.from(day.date);
    const inYear =
      date.year === year || (date.year === year - 1 && date.month === 12 && date.day >= DECEMBER_FROM);
    const twice = seen.has(day.date);
    seen.add(day.date);
    if (!inYear) return [`${day.date}不属于${year}年的节假日安排`];
    if (twice) return [`${day.date}重复`];
    if (day.kind === 'workday' && date.dayOfWeek <= 5) return [`${day.date}本是工作日，不必列为调休上班`];
    return [];
  });
  const newYear = `${year}-01-01`;
  const newYearIsOff = days.some((day) => day.date === newYear && day.kind === 'holiday');
  const onWeekend = Temporal.PlainDate.from(newYear).dayOfWeek > 5;
  return newYearIsOff || onWeekend ? problems : [...problems, `缺少${newYear}元旦，请核对是否完整`];
}
