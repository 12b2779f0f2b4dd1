import { formatChineseDate } from '@ecoredress/law';
import { refused } from '../errors.ts';

/**
 * A stage begins no earlier than the one before it and no later than today; anything else is refused with both days.
 * `on` and `before` are days as 'YYYY-MM-DD'; without `before` there is no earlier stage.
 */
export function checkStageDate(on: string, before: string | undefined, today: Temporal.PlainDate): void {
  const shown = (day: string) => formatChineseDate(Temporal.PlainDate.from(day));
  if (on > today.toString()) {
    const message = `所填日期${shown(on)}晚于今天（${formatChineseDate(today)}），尚未发生的事项不能登记`;
    throw refused([{ code: 'stage-in-future', message }]);
  }
  if (before !== undefined && on < before) {
    const message = `所填日期${shown(on)}早于本环节开始的${shown(before)}，各环节日期不能倒置`;
    throw refused([{ code: 'stage-order', message }]);
  }
}
