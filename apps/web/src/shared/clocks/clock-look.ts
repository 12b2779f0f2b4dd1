import type { ClockView } from '@ecoredress/contract';
import { clockStrings as strings } from '../../strings/clocks.ts';

export type ClockState = ClockView['state'];
export type Tone = 'accent' | 'amber' | 'red' | 'quiet';

/** The colour of a state; the word beside it says the same. */
const TONE: Readonly<Record<ClockState, Tone>> = {
  running: 'accent',
  near: 'amber',
  overdue: 'red',
  paused: 'quiet',
  met: 'accent',
  missed: 'red',
};

/** Whose clock it is; a list carries the authority's own only and need not say. */
type Standing = Pick<ClockView, 'state'> & Partial<Pick<ClockView, 'runsFor'>>;

/**
 * How a clock stands, in a colour and a word. Only the authority's own time can be overdue: that of a party, a
 * court or the police running out is something to know, not a failing of the office.
 */
export function standingOf({ state, runsFor = 'authority' }: Standing): { tone: Tone; word: string } {
  if (runsFor === 'authority') return { tone: TONE[state], word: strings.state[state] };
  if (state === 'overdue') return { tone: 'quiet', word: strings.othersPast[runsFor] };
  if (state === 'near') return { tone: 'accent', word: strings.state.running };
  if (state === 'missed') return { tone: 'quiet', word: strings.state.ended };
  return { tone: TONE[state], word: strings.state[state] };
}

/** Whether the days left are the office's to count down: it is open, runs, and is not another's time gone by. */
export function countsDown({ state, runsFor = 'authority' }: Standing): boolean {
  if (!isOpen(state) || state === 'paused') return false;
  return runsFor === 'authority' || state !== 'overdue';
}

/** Whether days left still mean something: the clock has not been stopped by what it waited for. */
export function isOpen(state: ClockState): boolean {
  return state !== 'met' && state !== 'missed';
}

/**
 * How much of the time is used on a day, 0 to 1. Days are 'YYYY-MM-DD'. Full on and after the due day; a clock
 * of no length is full at once.
 */
export function usedShare(triggeredOn: string, dueOn: string, today: string): number {
  const whole = daysBetween(triggeredOn, dueOn);
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, daysBetween(triggeredOn, today) / whole));
}

/** Calendar days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
