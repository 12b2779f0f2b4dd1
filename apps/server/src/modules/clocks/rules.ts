import {
  type ClockRule,
  isWithin,
  limitedStageOf,
  NATIONAL_CLOCK_RULES,
  rulePausedAsSet,
  stageLimitRule,
  stageLimitSetting,
} from '@ecoredress/law';
import type { Place } from '../../place/place.ts';

/**
 * The rule of this id in force on a day: the place's own row before the national one, with the pauses that the place
 * lets count, or the limit it has set for a stage; undefined when there is none.
 */
export function clockRule(place: Place, ruleId: string, on: Temporal.PlainDate): ClockRule | undefined {
  const stage = limitedStageOf(ruleId);
  if (stage) {
    const amount = place.setting<number>(stageLimitSetting(stage), on);
    return amount > 0 ? stageLimitRule(stage, amount) : undefined;
  }
  const found = [...place.profile.clockRules, ...NATIONAL_CLOCK_RULES].find(
    (rule) => rule.id === ruleId && isWithin(on, rule),
  );
  return found && rulePausedAsSet(found, (setting) => place.setting<boolean>(setting, on));
}

/** The ids of the rules whose time is not the authority's own: nobody here is late by them. */
export const OTHERS_RULES: readonly string[] = [
  ...new Set(NATIONAL_CLOCK_RULES.filter(({ runsFor }) => runsFor !== 'authority').map(({ id }) => id)),
];
