import type { Citation } from '../citations/types.ts';
import { isBefore } from '../dates/days.ts';

export type LeniencyKind = 'lighter' | 'mitigated';

/** What must have happened before leniency may be suggested. */
export type LeniencyGate = 'commitment' | 'agreementSigned' | 'fullyPerformed';

/** A place's rule on how compensation bears on the penalty. */
export interface LeniencyRuleSet {
  readonly id: string;
  readonly title: string;
  readonly gate: LeniencyGate;
  /** By when: before the prior notice (事先告知) or before the decision. */
  readonly before: 'notice' | 'decision';
  readonly kinds: readonly LeniencyKind[];
  readonly citation: Citation;
}

/** Zhangzhou's notice of 2021-01-20: negotiation completed before the prior notice → 从轻. */
export const ZHANGZHOU_2021_LENIENCY: LeniencyRuleSet = {
  id: 'zhangzhou2021',
  title: '告知前完成磋商，考虑从轻',
  gate: 'agreementSigned',
  before: 'notice',
  kinds: ['lighter'],
  citation: { sourceId: 'zz-notice-2021' },
};

/** Zhangzhou's later practice (裁量商议): the obligor cooperates in the consultation before the notice → 从轻、减轻. */
export const ZHANGZHOU_LENIENCY: LeniencyRuleSet = {
  id: 'zhangzhou',
  title: '裁量商议中主动配合履行赔偿，可从轻、减轻',
  gate: 'commitment',
  before: 'notice',
  kinds: ['lighter', 'mitigated'],
  citation: { sourceId: 'zz-further' },
};

/** Shigu's plan: negotiated, performed, restored and paid before the decision, by the Penalty Law's own clause. */
export const SHIGU_LENIENCY: LeniencyRuleSet = {
  id: 'shigu',
  title: '处罚决定前主动磋商、履行、修复和赔偿，应当从轻或者减轻',
  gate: 'fullyPerformed',
  before: 'decision',
  kinds: ['lighter', 'mitigated'],
  citation: { sourceId: 'penaltyLaw', article: '32' },
};

/** The Code: effective restoration or compensation paid in time. */
export const CODE_LENIENCY: LeniencyRuleSet = {
  id: 'code',
  title: '有效采取修复措施、及时缴纳赔偿金，可从轻或者减轻',
  gate: 'fullyPerformed',
  before: 'decision',
  kinds: ['lighter', 'mitigated'],
  citation: { sourceId: 'code', article: '1056' },
};

export const LENIENCY_RULE_SETS: readonly LeniencyRuleSet[] = [
  ZHANGZHOU_LENIENCY,
  ZHANGZHOU_2021_LENIENCY,
  SHIGU_LENIENCY,
  CODE_LENIENCY,
];

export interface LeniencyFacts {
  readonly today: Temporal.PlainDate;
  readonly cooperative: boolean;
  readonly cooperationEvidence: boolean;
  readonly consultedOn?: Temporal.PlainDate | undefined;
  readonly noticeOn?: Temporal.PlainDate | undefined;
  readonly decidedOn?: Temporal.PlainDate | undefined;
  readonly agreementSignedOn?: Temporal.PlainDate | undefined;
  readonly performedOn?: Temporal.PlainDate | undefined;
}

export interface LeniencySuggestion {
  readonly suggested: boolean;
  readonly kinds: readonly LeniencyKind[];
  readonly ruleSetTitle: string;
  readonly reasons: readonly string[];
  readonly citation: Citation;
}

/**
 * Suggests leniency under a place's rules, or says why not. A suggestion only, never applied by itself: the
 * officer decides, with a reason. While the deadline has no date yet, a met gate is in time.
 */
export function suggestLeniency(facts: LeniencyFacts, rules: LeniencyRuleSet): LeniencySuggestion {
  const { reason, on } = gateOf(facts, rules.gate);
  const deadline = rules.before === 'notice' ? facts.noticeOn : facts.decidedOn;
  const inTime = on !== undefined && (deadline === undefined || isBefore(on, deadline));
  const timing = on && deadline ? [timingReason(on, deadline, rules.before)] : [];
  return {
    suggested: inTime,
    kinds: inTime ? rules.kinds : [],
    ruleSetTitle: rules.title,
    reasons: [reason, ...timing],
    citation: rules.citation,
  };
}

function timingReason(
  on: Temporal.PlainDate,
  deadline: Temporal.PlainDate,
  before: LeniencyRuleSet['before'],
): string {
  const name = before === 'notice' ? '事先告知' : '处罚决定';
  return `${on}${isBefore(on, deadline) ? '早于' : '不早于'}${name}（${deadline}）`;
}

/** The day on which the gate was met, if it was, with the reason either way. */
function gateOf(
  facts: LeniencyFacts,
  gate: LeniencyGate,
): { readonly reason: string; readonly on?: Temporal.PlainDate } {
  if (gate === 'agreementSigned') {
    const on = facts.agreementSignedOn;
    return on ? { reason: `赔偿协议于${on}签订`, on } : { reason: '赔偿协议尚未签订' };
  }
  if (gate === 'fullyPerformed') {
    const on = facts.performedOn;
    return on ? { reason: `赔偿、修复义务于${on}履行完毕`, on } : { reason: '赔偿、修复义务尚未履行完毕' };
  }
  const on = facts.consultedOn;
  if (!facts.cooperative || !on) return { reason: '裁量商议中未表示愿意主动履行赔偿' };
  if (!facts.cooperationEvidence) return { reason: '主动配合履行赔偿没有证据支持' };
  return { reason: `${on}裁量商议中表示主动配合履行赔偿，并有证据`, on };
}
