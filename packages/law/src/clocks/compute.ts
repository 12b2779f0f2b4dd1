import {
  addWorkingDays,
  isProvisional,
  nextWorkingDay,
  subtractWorkingDays,
  type WorkingCalendar,
} from '../calendar/calendar.ts';
import { isAfter } from '../dates/days.ts';
import {
  type ClockLength,
  type ClockRule,
  type DerivationStep,
  lengthText,
  type PauseGround,
} from './rule.ts';

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
  /** In the order they were approved; `days` counts in the unit of the rule's own extension, days as a rule. */
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
  /** Whether the date rests on a year whose holidays are not yet published. */
  readonly provisional: boolean;
  readonly steps: readonly DerivationStep[];
}

/** A due date on its way: each step moves it and says so. */
interface Counting {
  readonly due: Temporal.PlainDate;
  readonly steps: readonly DerivationStep[];
}

/**
 * Counts a time limit: the trigger's own day is not counted; months end on the same day number, or on the
 * month's last day where it has none; days that do not count are added once; the last day moves on from a
 * non-working day where the rule says so. Throws RangeError for a pause that the rule does not know.
 */
export function computeClock(input: ClockInput): ComputedClock {
  const { rule, calendar, today } = input;
  const lengthened = extended(input, counted(input));
  const { paused, ...resumed } = held(input, lengthened);
  const { due, steps } = rolled(input, resumed);
  const provisional = restsOnCalendar(rule) && isProvisional(due, calendar);
  const daysLeft = today.until(due, { largestUnit: 'days' }).days;
  const note = provisional ? '（当年放假安排尚未公布，暂定）' : '';
  return {
    dueOn: due,
    state: stateOf(input, due, daysLeft, paused),
    daysLeft,
    provisional,
    steps: [...steps, { label: '届满', value: `${due}${note}` }],
  };
}

function counted({ rule, triggeredOn, calendar }: ClockInput): Counting {
  const due = rule.countsBack
    ? subtractLength(triggeredOn, rule.length, calendar)
    : addLength(triggeredOn, rule.length, calendar);
  return {
    due,
    steps: [
      { label: rule.countsBack ? '倒推' : '起算', value: `${triggeredOn}（当日不计入）` },
      { label: '期限', value: lengthText(rule.length), citation: rule.citation },
      { label: '初算届满', value: due.toString() },
    ],
  };
}

function extended({ rule, extensions, calendar }: ClockInput, { due, steps }: Counting): Counting {
  return extensions.reduce<Counting>(
    (before, { days, approver }, index) => {
      const own = rule.extensions[index];
      const length: ClockLength = { amount: days, unit: own?.unit ?? 'days' };
      const step = { label: '批准延长', value: `${lengthText(length)}（${approver}）` };
      return {
        due: addLength(before.due, length, calendar),
        steps: [...before.steps, own ? { ...step, citation: own.citation } : step],
      };
    },
    { due, steps },
  );
}

/**
 * Adds the days on which nothing was counted: a day under two grounds is one day, and once the limit has run out
 * no pause revives it.
 */
function held(input: ClockInput, { due, steps }: Counting): Counting & { readonly paused: boolean } {
  const { rule, triggeredOn, today, stoppedOn } = input;
  const end = stoppedOn && isAfter(today, stoppedOn) ? stoppedOn : today;
  let counting = triggeredOn.add({ days: 1 });
  let last = due;
  let paused = false;
  const lines: DerivationStep[] = [];
  for (const pause of [...input.pauses].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    const { title, citation } = groundOf(rule, pause.ground);
    const from = later(counting, pause.from);
    if (isAfter(from, last)) continue;
    const to = pause.to ?? end;
    paused ||= pause.to === undefined && !isAfter(pause.from, today);
    if (!isAfter(to, from)) continue;
    const days = from.until(to, { largestUnit: 'days' }).days;
    last = last.add({ days });
    counting = to;
    lines.push({
      label: title,
      value: `${from}起不计入，${pause.to ? `${to}恢复` : `至${to}未恢复`}，${days}日`,
      citation,
    });
  }
  const total = due.until(last, { largestUnit: 'days' }).days;
  const sum = total > 0 ? [{ label: '不计入期限', value: `${total}日` }] : [];
  return { due: last, steps: [...steps, ...lines, ...sum], paused };
}

function groundOf(rule: ClockRule, ground: PauseGround) {
  const known = rule.pausableBy.find((entry) => entry.ground === ground);
  if (!known) throw new RangeError(`${rule.id} is not paused by ${ground}`);
  return known;
}

function rolled({ rule, calendar }: ClockInput, { due, steps }: Counting): Counting {
  if (!rule.rollForward || rule.countsBack || calendar.isWorkingDay(due)) return { due, steps };
  const next = nextWorkingDay(due, calendar);
  return { due: next, steps: [...steps, { label: '届满日为非工作日', value: `顺延至 ${next}` }] };
}

function restsOnCalendar(rule: ClockRule): boolean {
  return rule.length.unit === 'workingDays' || (rule.rollForward && !rule.countsBack);
}

function addLength(from: Temporal.PlainDate, length: ClockLength, calendar: WorkingCalendar) {
  return length.unit === 'workingDays'
    ? addWorkingDays(from, length.amount, calendar)
    : from.add(durationOf(length), { overflow: 'constrain' });
}

function subtractLength(from: Temporal.PlainDate, length: ClockLength, calendar: WorkingCalendar) {
  return length.unit === 'workingDays'
    ? subtractWorkingDays(from, length.amount, calendar)
    : from.subtract(durationOf(length), { overflow: 'constrain' });
}

/** Events carry days, not times: 24 hours end with the next day. */
function durationOf({ amount, unit }: ClockLength): Temporal.DurationLike {
  return unit === 'hours' ? { days: Math.ceil(amount / 24) } : { [unit]: amount };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isAfter(a, b) ? a : b;
}

function stateOf(
  { rule, stoppedOn }: ClockInput,
  due: Temporal.PlainDate,
  daysLeft: number,
  paused: boolean,
): ClockState {
  if (stoppedOn) return isAfter(stoppedOn, due) ? 'missed' : 'met';
  if (paused) return 'paused';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= rule.warnBeforeDays ? 'near' : 'running';
}
