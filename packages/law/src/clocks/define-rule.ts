import { legalSource } from '../citations/resolve.ts';
import type { ClockLength, ClockRule } from './rule.ts';

export const hours = (amount: number): ClockLength => ({ amount, unit: 'hours' });
export const days = (amount: number): ClockLength => ({ amount, unit: 'days' });
export const workingDays = (amount: number): ClockLength => ({ amount, unit: 'workingDays' });
export const months = (amount: number): ClockLength => ({ amount, unit: 'months' });
export const years = (amount: number): ClockLength => ({ amount, unit: 'years' });

type Row = Pick<ClockRule, 'id' | 'title' | 'caseKind' | 'trigger' | 'length' | 'citation' | 'verified'> &
  Partial<ClockRule>;

/** Earliest warning before a due date, in days, where a rule does not say otherwise. */
const LONGEST_WARNING = 15;
const DAYS_OF_UNIT = { hours: 1 / 24, days: 1, workingDays: 1.4, months: 30, years: 365 } as const;

/**
 * A rule as its row of the deadline table. What the row leaves out: a hard limit that rolls forward, is neither
 * paused nor lengthened, warns in its last third (fifteen days at most), and holds as long as the text it cites.
 */
export function defineRule(row: Row): ClockRule {
  const source = legalSource(row.citation.sourceId);
  const lasting = row.length.amount * DAYS_OF_UNIT[row.length.unit];
  return {
    rollForward: true,
    pausableBy: [],
    extensions: [],
    warnBeforeDays: Math.min(LONGEST_WARNING, Math.ceil(lasting / 3)),
    binding: 'hard',
    runsFor: 'authority',
    inForceFrom: source.inForceFrom,
    ...(source.inForceTo ? { inForceTo: source.inForceTo } : {}),
    ...row,
  };
}
