import { claimChart } from '../charts/claim-chart.ts';
import { days, defineRule } from './define-rule.ts';
import type { ClockRule } from './rule.ts';

/** The stages for which a place may set a limit of its own (明确办结时限), in their order. */
export const LIMITED_STAGES = [
  'investigation',
  'assessment',
  'negotiation',
  'agreement',
  'confirmation',
  'performance',
  'evaluation',
] as const;
export type LimitedStage = (typeof LIMITED_STAGES)[number];

/** The setting that holds a stage's limit in calendar days; 0 = none. */
export function stageLimitSetting(stage: LimitedStage): string {
  return `stageLimit.${stage}`;
}

/** The rule's id of a stage's limit, and back. */
export function stageLimitRuleId(stage: LimitedStage): string {
  return `limit.${stage}`;
}

export function limitedStageOf(ruleId: string): LimitedStage | undefined {
  return LIMITED_STAGES.find((stage) => stageLimitRuleId(stage) === ruleId);
}

/** A place's own limit for a stage: calendar days from entering it, advisory, since no law sets it. */
export function stageLimitRule(stage: LimitedStage, amount: number): ClockRule {
  return defineRule({
    id: stageLimitRuleId(stage),
    title: `${claimChart.stages[stage].title}环节时限`,
    caseKind: 'claim',
    trigger: 'stageEntered',
    length: days(amount),
    rollForward: false,
    binding: 'advisory',
    citation: { sourceId: 'place-setting' },
    verified: false,
  });
}

/** The rule with those grounds for a pause only that the place's settings let count. */
export function rulePausedAsSet(rule: ClockRule, isOn: (setting: string) => boolean): ClockRule {
  if (rule.pausableBy.every(({ setting }) => setting === undefined)) return rule;
  return {
    ...rule,
    pausableBy: rule.pausableBy.filter(({ setting }) => setting === undefined || isOn(setting)),
  };
}
