import { COMPENSATION_CLOCK_RULES } from './compensation.ts';
import { PENALTY_CLOCK_RULES } from './penalty.ts';
import { PENALTY_CLOCK_RULES_OF_2010 } from './penalty-2010.ts';
import { PENALTY_FOLLOW_UP_CLOCK_RULES } from './penalty-follow-up.ts';
import type { ClockRule } from './rule.ts';
import { TRANSFER_CLOCK_RULES } from './transfer.ts';

/** The time limits that hold everywhere. Of two rows with one id the days in force tell which; today's comes first. */
export const NATIONAL_CLOCK_RULES: readonly ClockRule[] = [
  ...COMPENSATION_CLOCK_RULES,
  ...PENALTY_CLOCK_RULES,
  ...PENALTY_FOLLOW_UP_CLOCK_RULES,
  ...TRANSFER_CLOCK_RULES,
  ...PENALTY_CLOCK_RULES_OF_2010,
];
