import { type ClockRule, NATIONAL_CLOCK_RULES } from '@ecoredress/law';
import type { Place } from '../../place/place.ts';

/** The rule of this id in force on a day: the place's own row before the national one; undefined when neither has it. */
export function clockRule(place: Place, ruleId: string, on: Temporal.PlainDate): ClockRule | undefined {
  return [...place.profile.clockRules, ...NATIONAL_CLOCK_RULES].find(
    (rule) => rule.id === ruleId && inForce(rule, on),
  );
}

function inForce(rule: ClockRule, on: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  if (compare(on, rule.inForceFrom) < 0) return false;
  return rule.inForceTo === undefined || compare(on, rule.inForceTo) <= 0;
}
