/** Today's legal day in Asia/Shanghai. */
export function todayInShanghai(now: Temporal.Instant = Temporal.Now.instant()): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
}
