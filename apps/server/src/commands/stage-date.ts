import { formatChineseDate } from '@ecoredress/law';
import { refused } from '../errors.ts';

/**
 * A stage begins no earlier than the one before it and no later than today; anything else is refused with both days.
 * `on` and `before` are days as 'YYYY-MM-DD'; without `before` there is no earlier stage.
 */
export function checkStageDate(on: string, before: string | undefined, today: Temporal.PlainDate): void {
  checkHappened(on, today, 'stage-in-future');
  if (before !== undefined && on < before) {
    const message = `所填日期${shown(on)}早于本环节开始的${shown(before)}，各环节日期不能倒置`;
    throw refused([{ code: 'stage-order', message }]);
  }
}

/** What is recorded has happened: a day ('YYYY-MM-DD') after today is refused with both days. */
export function checkHappened(on: string, today: Temporal.PlainDate, code = 'fact-in-future'): void {
  if (on <= today.toString()) return;
  const message = `所填日期${shown(on)}晚于今天（${formatChineseDate(today)}），尚未发生的事项不能登记`;
  throw refused([{ code, message }]);
}

function shown(day: string): string {
  return formatChineseDate(Temporal.PlainDate.from(day));
}
