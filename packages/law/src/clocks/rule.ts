import type { Citation } from '../citations/types.ts';

export type ClockUnit = 'days' | 'workingDays' | 'months' | 'years';

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
}

export interface ClockExtensionRule {
  readonly amount: number;
  readonly approver: string;
  readonly citation: Citation;
}

/** A time limit: from what, how long, what keeps it from running, what lengthens it, from when in force. */
export interface ClockRule {
  /** The row of the deadline table, such as E12. */
  readonly id: string;
  readonly title: string;
  readonly caseKind: 'lead' | 'claim' | 'penalty';
  /** The event from whose day it is counted. */
  readonly trigger: string;
  readonly length: { readonly amount: number; readonly unit: ClockUnit };
  /** Whether a last day on a non-working day moves on to the next working day. */
  readonly rollForward: boolean;
  readonly pausableBy: readonly PausableBy[];
  readonly extensions: readonly ClockExtensionRule[];
  /** Days before the due date from which it counts as near. */
  readonly warnBeforeDays: number;
  readonly binding: 'hard' | 'advisory';
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
  days: '日',
  workingDays: '个工作日',
  months: '个月',
  years: '年',
};

/** 30日, 5个工作日, 3个月 */
export function lengthText(length: ClockRule['length']): string {
  return `${length.amount}${UNIT_TITLES[length.unit]}`;
}
