import { formatChineseDate } from '@ecoredress/law';
import { refused } from '../errors.ts';

/**
 * A stage begins no earlier than the one before it; anything else is refused with both days. `on` and `before` are
 * days as 'YYYY-MM-DD'; without `before` there is no earlier stage. That `on` is not ahead the door has checked.
 */
export function checkStageDate(on: string, before: string | undefined): void {
  if (before === undefined || on >= before) return;
  const message = `所填日期${shown(on)}早于本环节开始的${shown(before)}，各环节日期不能倒置`;
  throw refused([{ code: 'stage-order', message }]);
}

function shown(day: string): string {
  return formatChineseDate(Temporal.PlainDate.from(day));
}
