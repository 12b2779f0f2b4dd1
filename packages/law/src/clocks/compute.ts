import { addWorkingDays, isProvisional, nextWorkingDay, type WorkingCalendar } from '../calendar/calendar.ts';
import { isAfter } from '../dates/days.ts';
import { type ClockRule, type DerivationStep, lengthText, type PauseGround } from './rule.ts';

/** Days that did not count; `to` is the day counting began again (itself counted), open while it is left out. */
export interface Pause {
  readonly ground: PauseGround;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

export interface ClockInput {
  readonly rule: ClockRule;
  readonly triggeredOn: Temporal.PlainDate;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly { readonly days: number; readonly approver: string }[];
  readonly stoppedOn?: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkingCalendar;
}

export type ClockState = 'running' | 'near' | 'overdue' | 'paused' | 'met' | 'missed';

export interface ComputedClock {
  /** The last day on which the act is in time. While paused: as if counting began again today. */
  readonly dueOn: Temporal.PlainDate;
  readonly state: ClockState;
  /** Calendar days from today to the due date; negative when overdue. */
  readonly daysLeft: number;
  readonly provisional: boolean;
  readonly steps: readonly DerivationStep[];
}

/**
 * Counts a time limit: the trigger's own day is not counted; months end on the same day number, or on the
 * month's last day where it has none; days that do not count are added once; the last day moves on from a
 * non-working day where the rule says so. Throws RangeError for a pause that the rule does not know.
 */
export function computeClock(input: ClockInput): ComputedClock {
  const { rule, triggeredOn, calendar, today } = input;
  const steps: DerivationStep[] = [
    { label: '起算', value: `${triggeredOn}（当日不计入）` },
    { label: '期限', value: lengthText(rule.length), citation: rule.citation },
  ];
  let due = addLength(triggeredOn, rule, calendar);
  steps.push({ label: '初算届满', value: due.toString() });

  const extension = input.extensions.reduce((sum, step) => sum + step.days, 0);
  if (extension > 0) {
    due = due.add({ days: extension });
    steps.push({
      label: '批准延长',
      value: `${extension}日（${input.extensions.map((e) => e.approver).join('、')}）`,
    });
  }
  const paused = pausedDays(input);
  if (paused > 0) {
    due = due.add({ days: paused });
    steps.push({ label: '不计入期限', value: `${paused}日` });
  }
  if (rule.rollForward && !calendar.isWorkingDay(due)) {
    const rolled = nextWorkingDay(due, calendar);
    steps.push({ label: '届满日为非工作日', value: `顺延至 ${rolled}` });
    due = rolled;
  }
  const provisional = isProvisional(due, calendar);
  steps.push({ label: '届满', value: provisional ? `${due}（当年放假安排尚未公布，暂定）` : due.toString() });
  const daysLeft = today.until(due, { largestUnit: 'days' }).days;
  return { dueOn: due, state: stateOf(input, due, daysLeft), daysLeft, provisional, steps };
}

function addLength(from: Temporal.PlainDate, rule: ClockRule, calendar: WorkingCalendar): Temporal.PlainDate {
  const { amount, unit } = rule.length;
  if (unit === 'workingDays') return addWorkingDays(from, amount, calendar);
  // 'constrain' is the end-of-month clamp: 30 November plus three months is the last of February.
  return from.add({ [unit]: amount }, { overflow: 'constrain' });
}

/** The days on which nothing was counted; a day under two grounds is one day. */
function pausedDays({ rule, pauses, today }: ClockInput): number {
  const known = new Set(rule.pausableBy.map((entry) => entry.ground));
  const stranger = pauses.find((pause) => !known.has(pause.ground));
  if (stranger) throw new RangeError(`${rule.id} is not paused by ${stranger.ground}`);
  const spans = pauses
    .map((pause) => ({ from: pause.from, to: pause.to ?? later(pause.from, today) }))
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  let days = 0;
  let counted: Temporal.PlainDate | undefined;
  for (const span of spans) {
    const from = counted ? later(counted, span.from) : span.from;
    if (isAfter(span.to, from)) {
      days += from.until(span.to, { largestUnit: 'days' }).days;
      counted = span.to;
    }
  }
  return days;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isAfter(a, b) ? a : b;
}

function stateOf(input: ClockInput, due: Temporal.PlainDate, daysLeft: number): ClockState {
  if (input.stoppedOn) return isAfter(input.stoppedOn, due) ? 'missed' : 'met';
  if (input.pauses.some((pause) => pause.to === undefined)) return 'paused';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= input.rule.warnBeforeDays ? 'near' : 'running';
}
