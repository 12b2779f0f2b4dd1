import type { Citation } from '../citations/types.ts';
import { isAfter, isWithin } from '../dates/days.ts';

/** One limit on the meetings of a negotiation; without a citation it is our proposal and shown as 待核. */
export interface RoundLimit {
  readonly value: number;
  readonly citation?: Citation;
}

export interface RoundLimits {
  /** Meetings of one negotiation, in principle. */
  readonly rounds: RoundLimit;
  /** Days from one meeting to the next. */
  readonly daysBetween: RoundLimit;
  /** Minutes of one meeting. */
  readonly minutesLong: RoundLimit;
}

interface RoundRule extends RoundLimits {
  /** The profile whose rule it is; the rule of the whole country stands last. */
  readonly placeId: string;
  readonly inForceFrom: Temporal.PlainDate;
  readonly inForceTo?: Temporal.PlainDate;
}

const NATIONAL: RoundLimits = {
  rounds: { value: 3, citation: { sourceId: 'opinion2020', article: '磋商' } },
  daysBetween: { value: 15 },
  minutesLong: { value: 240 },
};

const ROUND_RULES: readonly RoundRule[] = [
  { placeId: 'cn', inForceFrom: Temporal.PlainDate.from('2020-08-31'), ...NATIONAL },
];

/** The limits of the place on the day: its own rule, else the nearest place above it that has one. */
export function roundLimits(placeId: string, on: Temporal.PlainDate): RoundLimits {
  const rules = ROUND_RULES.filter(
    (rule) => (placeId === rule.placeId || placeId.startsWith(`${rule.placeId}/`)) && isWithin(on, rule),
  );
  return rules.toSorted((a, b) => b.placeId.length - a.placeId.length)[0] ?? NATIONAL;
}

/** The last day to hold the next meeting: so many days after the last one, never after the negotiation's own limit. */
export function nextRoundBy(
  limits: RoundLimits,
  lastHeldOn: Temporal.PlainDate,
  negotiateBy?: Temporal.PlainDate,
): Temporal.PlainDate {
  const next = lastHeldOn.add({ days: limits.daysBetween.value });
  return negotiateBy && isAfter(next, negotiateBy) ? negotiateBy : next;
}
