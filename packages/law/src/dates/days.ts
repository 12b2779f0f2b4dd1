/** The legal day in Asia/Shanghai at a moment. */
export function todayInShanghai(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
}

/** Reads 2026-11-23, 2026/11/23, 2026.11.23 or 2026年11月23日; undefined when it is no day of the calendar. */
export function parsePlainDate(text: string): Temporal.PlainDate | undefined {
  const plain = text.trim().replace(/^(\d+)年(\d+)月(\d+)日$/, '$1-$2-$3');
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
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
