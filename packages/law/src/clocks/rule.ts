import type { Citation } from '../citations/types.ts';

export type ClockUnit = 'hours' | 'days' | 'workingDays' | 'months' | 'years';

export interface ClockLength {
  readonly amount: number;
  readonly unit: ClockUnit;
}

/** What may keep days from being counted; each rule names those that apply to it. */
export type PauseGround =
  | 'suspension'
  | 'hearing'
  | 'announcement'
  | 'monitoring'
  | 'assessment'
  | 'appraisal'
  | 'determination'
  | 'service'
  | 'criminalTransfer'
  | 'courtNotice';

export interface PausableBy {
  readonly ground: PauseGround;
  readonly title: string;
  readonly citation: Citation;
  /** The place's setting that must say yes for this ground to count; left out = it always does. */
  readonly setting?: string;
}

/** One step by which a limit may be lengthened. */
export interface ClockExtensionRule {
  readonly amount: number;
  /** Days when left out. */
  readonly unit?: ClockUnit;
  readonly approver: string;
  readonly citation: Citation;
}

/** A time limit: from what, how long, what keeps it from running, what lengthens it, from when in force. */
export interface ClockRule {
  /** The row of the deadline table, such as E12. */
  readonly id: string;
  readonly title: string;
  readonly caseKind: 'lead' | 'claim' | 'penalty';
  /** The event from whose day it is counted, such as claimOpened. */
  readonly trigger: string;
  readonly length: ClockLength;
  /** The act must come this long before the trigger, such as 听证七日前通知, rather than within it. */
  readonly countsBack?: boolean;
  /** Whether a last day on a non-working day moves on to the next working day. */
  readonly rollForward: boolean;
  readonly pausableBy: readonly PausableBy[];
  readonly extensions: readonly ClockExtensionRule[];
  /** Days before the due date from which it counts as near. */
  readonly warnBeforeDays: number;
  readonly binding: 'hard' | 'advisory';
  /** Whose time it is. Only the authority's own time can make the authority late. */
  readonly runsFor: 'authority' | 'party' | 'court' | 'police';
  readonly citation: Citation;
  /** False = 待核: read only in a secondary source, or recalled. */
  readonly verified: boolean;
  readonly inForceFrom: Temporal.PlainDate;
  readonly inForceTo?: Temporal.PlainDate;
}

/** A step of a derivation, as it is shown to the user. */
export interface DerivationStep {
  readonly label: string;
  readonly value: string;
  readonly citation?: Citation;
}

const UNIT_TITLES: Record<ClockUnit, string> = {
  hours: '小时',
  days: '日',
  workingDays: '个工作日',
  months: '个月',
  years: '年',
};

/** 30日, 5个工作日, 3个月 */
export function lengthText(length: ClockLength): string {
  return `${length.amount}${UNIT_TITLES[length.unit]}`;
}
