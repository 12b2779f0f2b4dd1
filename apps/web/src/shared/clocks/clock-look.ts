import type { ClockView } from '@ecoredress/contract';
import { clockStrings as strings } from '../../strings/clocks.ts';

export type ClockState = ClockView['state'];
export type Tone = 'accent' | 'amber' | 'red' | 'quiet';

type Stand = Pick<ClockView, 'state' | 'runsFor'>;

/** The colour of a clock. What another body or the party is late with is no lateness of ours: it is shown quietly. */
export function toneOf({ state, runsFor }: Stand): Tone {
  return runsFor === 'authority' ? TONE[state] : 'quiet';
}

/** How a clock stands, in a word that says the same as its colour. */
export function stateWord({ state, runsFor }: Stand): string {
  return runsFor === 'authority' ? strings.state[state] : strings.othersState[state];
}

const TONE: Readonly<Record<ClockState, Tone>> = {
  running: 'accent',
  near: 'amber',
  overdue: 'red',
  paused: 'quiet',
  met: 'accent',
  missed: 'red',
};

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
