import type { Citation } from '../citations/types.ts';
import { isAfter, isBefore } from '../dates/days.ts';

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

/** Zhangzhou's notice of 2021 (source 001): negotiation completed before the prior notice → 从轻. */
export const ZHANGZHOU_2021_LENIENCY: LeniencyRuleSet = {
  id: 'zhangzhou2021',
  title: '告知前完成磋商，考虑从轻',
  gate: 'agreementSigned',
  before: 'notice',
  kinds: ['lighter'],
  citation: { sourceId: 'zz-notice-2021' },
};

/** Zhangzhou's later practice (source 000): cooperates in the consultation before the notice → 从轻、减轻. */
export const ZHANGZHOU_LENIENCY: LeniencyRuleSet = {
  id: 'zhangzhou',
  title: '裁量商议中主动配合履行赔偿，可从轻、减轻',
  gate: 'commitment',
  before: 'notice',
  kinds: ['lighter', 'mitigated'],
  citation: { sourceId: 'zz-further' },
};

/** Shigu (source 003): negotiated, performed, restored and paid before the decision. */
export const SHIGU_LENIENCY: LeniencyRuleSet = {
  id: 'shigu',
  title: '决定前主动履行、修复和赔偿，可从轻、减轻',
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

/** Suggests leniency, or says why not. A suggestion only: the officer decides, with a reason. */
export function suggestLeniency(facts: LeniencyFacts, rules: LeniencyRuleSet): LeniencySuggestion {
  const { met, reason, on } = gateOf(facts, rules.gate);
  const deadline = rules.before === 'notice' ? facts.noticeOn : facts.decidedOn;
  const deadlineName = rules.before === 'notice' ? '事先告知' : '处罚决定';
  const reasons = [reason];
  let suggested = met;
  if (met && on && deadline) {
    const inTime = rules.gate === 'fullyPerformed' ? !isAfter(on, deadline) : isBefore(on, deadline);
    reasons.push(`${on}${inTime ? '早于' : '不早于'}${deadlineName}（${deadline}）`);
    suggested = inTime;
  }
  return {
    suggested,
    kinds: suggested ? rules.kinds : [],
    ruleSetTitle: rules.title,
    reasons,
    citation: rules.citation,
  };
}

function gateOf(
  facts: LeniencyFacts,
  gate: LeniencyGate,
): { met: boolean; reason: string; on?: Temporal.PlainDate | undefined } {
  if (gate === 'agreementSigned') {
    const on = facts.agreementSignedOn;
    return on ? { met: true, reason: `赔偿协议于${on}签订`, on } : { met: false, reason: '赔偿协议尚未签订' };
  }
  if (gate === 'fullyPerformed') {
    const on = facts.performedOn;
    return on
      ? { met: true, reason: `赔偿、修复义务于${on}履行完毕`, on }
      : { met: false, reason: '赔偿、修复义务尚未履行完毕' };
  }
  if (!facts.cooperative || !facts.consultedOn)
    return { met: false, reason: '裁量商议中未表示愿意主动履行赔偿' };
  if (!facts.cooperationEvidence) return { met: false, reason: '主动配合履行赔偿没有证据支持' };
  return {
    met: true,
    reason: `${facts.consultedOn}裁量商议中表示主动配合履行赔偿，并有证据`,
    on: facts.consultedOn,
  };
}
