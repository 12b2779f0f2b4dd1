/** One day that departs from the ordinary week: a holiday on a weekday, or a make-up working day on a weekend. */
export interface SpecialDay {
  readonly date: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** The statutory working days, as far as the State Council has published them. */
export interface WorkingCalendar {
  /** The last day of the last year whose holiday notice is known; dates after it are provisional. */
  readonly publishedThrough: Temporal.PlainDate;
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** The name of a special day, such as 国庆节; undefined on an ordinary day. */
  nameOf(day: Temporal.PlainDate): string | undefined;
}

/** Builds a calendar from its special days. */
export function workingCalendar(
  days: readonly SpecialDay[],
  publishedThrough: Temporal.PlainDate,
): WorkingCalendar {
  const special = new Map(days.map((day) => [day.date, day]));
  return {
    publishedThrough,
    isWorkingDay(day) {
      const exception = special.get(day.toString());
      return exception ? exception.kind === 'workday' : day.dayOfWeek <= 5;
    },
    nameOf: (day) => special.get(day.toString())?.name,
  };
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  let next = day;
  while (!calendar.isWorkingDay(next)) next = next.add({ days: 1 });
  return next;
}

/** The n-th working day after a day, which itself is not counted. */
export function addWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  let result = day;
  for (let left = count; left > 0; ) {
    result = result.add({ days: 1 });
    if (calendar.isWorkingDay(result)) left -= 1;
  }
  return result;
}

/** The n-th working day before a day, which itself is not counted. */
export function subtractWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  let result = day;
  for (let left = count; left > 0; ) {
    result = result.subtract({ days: 1 });
    if (calendar.isWorkingDay(result)) left -= 1;
  }
  return result;
}

/** Whether a date rests on a year whose holidays are not yet published. */
export function isProvisional(day: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return Temporal.PlainDate.compare(day, calendar.publishedThrough) > 0;
}
