import type { Citation } from '../citations/types.ts';

export interface ScopeFacts {
  readonly emergencyLevel: 'none' | 'general' | 'larger' | 'major' | 'extreme';
  readonly inKeyEcologicalArea: boolean;
  readonly inEcologicalRedLine: boolean;
  readonly qualityGradeDropped: boolean;
  readonly functionDegraded: boolean;
  readonly unlawfulDamage: boolean;
  readonly personalOrPropertyLoss: boolean;
  readonly historicWithoutObligor: boolean;
  /** The line department in charge of a historic site; empty when there is none. */
  readonly lineDepartment: string;
}

export interface ScopeTrigger {
  readonly no: number;
  readonly title: string;
  readonly applies: (facts: ScopeFacts) => boolean;
}

/** When a claim must be pursued in a place, and what its scheme does not cover. */
export interface TriggerSet {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  readonly triggers: readonly ScopeTrigger[];
}

const seriousEmergency = (facts: ScopeFacts) => ['larger', 'major', 'extreme'].includes(facts.emergencyLevel);

/** The four situations of Shigu's plan. */
export const SHIGU_TRIGGERS: TriggerSet = {
  id: 'shigu',
  title: '石鼓区四种情形',
  citation: { sourceId: 'shigu2022', article: '二' },
  triggers: [
    { no: 1, title: '发生特别重大、重大和较大突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    {
      no: 3,
      title: '其他区域环境质量等级下降、土壤风险等级上升或者功能性退化',
      applies: (facts) => !facts.inKeyEcologicalArea && (facts.qualityGradeDropped || facts.functionDegraded),
    },
    { no: 4, title: '其他违反法律法规和国家规定，造成污染、破坏', applies: (facts) => facts.unlawfulDamage },
  ],
};

/** The five situations of Fujian's plan. */
export const FUJIAN_TRIGGERS: TriggerSet = {
  id: 'fujian',
  title: '福建省五种情形',
  citation: { sourceId: 'fj-plan2018' },
  triggers: [
    { no: 1, title: '发生较大以上突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    { no: 3, title: '在陆域生态保护红线内发生污染、破坏事件', applies: (facts) => facts.inEcologicalRedLine },
    {
      no: 4,
      title: '环境质量等级下降，或者耕地、林地、绿地、湿地、水源地功能性退化',
      applies: (facts) => facts.qualityGradeDropped || facts.functionDegraded,
    },
    { no: 5, title: '发生其他严重影响生态环境后果', applies: (facts) => facts.unlawfulDamage },
  ],
};

/** The situations of the Supreme People's Court's rule, for places without a list of their own. */
export const NATIONAL_TRIGGERS: TriggerSet = {
  id: 'cn',
  title: '最高人民法院规定的情形',
  citation: { sourceId: 'spc2019', article: '1' },
  triggers: [
    { no: 1, title: '发生较大以上突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    {
      no: 3,
      title: '发生其他严重影响生态环境后果',
      applies: (facts) =>
        facts.inEcologicalRedLine ||
        facts.qualityGradeDropped ||
        facts.functionDegraded ||
        facts.unlawfulDamage,
    },
  ],
};

export const TRIGGER_SETS: readonly TriggerSet[] = [NATIONAL_TRIGGERS, FUJIAN_TRIGGERS, SHIGU_TRIGGERS];

export interface ScopeResult {
  /** Ecological damage to be claimed: a trigger holds, and the whole matter is not excluded. */
  readonly applies: boolean;
  readonly triggers: readonly number[];
  readonly exclusions: readonly { readonly no: number; readonly route: string }[];
  readonly reasons: readonly string[];
}

/** Tests whether the scheme applies. A personal loss is split off and does not end the ecological claim. */
export function testScope(facts: ScopeFacts, set: TriggerSet): ScopeResult {
  const triggers = set.triggers.filter((trigger) => trigger.applies(facts));
  const exclusions: { no: number; route: string }[] = [];
  const reasons = triggers.map((trigger) => `符合情形${trigger.no}：${trigger.title}`);
  if (facts.personalOrPropertyLoss) {
    exclusions.push({ no: 1, route: '人身伤害、个人和集体财产损失依民法典侵权责任编另行主张' });
    reasons.push('人身、财产损失部分不适用损害赔偿制度，另行主张；生态环境损害部分仍在本案办理');
  }
  if (facts.historicWithoutObligor) {
    const route = facts.lineDepartment
      ? `由行业主管部门${facts.lineDepartment}纳入正常环境治理工作`
      : '没有行业主管部门，由所属镇（街道）纳入正常环境治理工作';
    exclusions.push({ no: 2, route });
    reasons.push(`历史遗留且无责任主体：${route}`);
  }
  if (triggers.length === 0) reasons.push(`不符合${set.title}中的任何一种`);
  const applies = triggers.length > 0 && !facts.historicWithoutObligor;
  return { applies, triggers: triggers.map((trigger) => trigger.no), exclusions, reasons };
}
