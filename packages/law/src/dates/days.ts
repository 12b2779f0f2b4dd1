/** The legal day in Asia/Shanghai at a moment. */
export function dayInShanghai(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
}

/** 2026年11月23日 */
export function formatChineseDate(day: Temporal.PlainDate): string {
  return `${day.year}年${day.month}月${day.day}日`;
}

export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

export function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

/** Whether a day lies in a span whose end, when given, is its last day. */
export function isWithin(
  day: Temporal.PlainDate,
  span: { readonly inForceFrom: Temporal.PlainDate; readonly inForceTo?: Temporal.PlainDate | undefined },
): boolean {
  if (isBefore(day, span.inForceFrom)) return false;
  return span.inForceTo === undefined || !isAfter(day, span.inForceTo);
}
