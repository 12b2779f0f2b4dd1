import type { ClockView } from '@ecoredress/contract';

export type ClockState = ClockView['state'];
export type Tone = 'accent' | 'amber' | 'red' | 'quiet';

/** The colour of a state; the word beside it says the same. */
export const TONE: Readonly<Record<ClockState, Tone>> = {
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
