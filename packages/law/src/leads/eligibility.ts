import type { Citation } from '../citations/types.ts';

/** One line of the table: what in a penalty speaks for or against ecological damage. */
export interface EligibilityRule {
  readonly id: string;
  /** Words of which any, found in the act or the kind of violation, makes the rule apply. */
  readonly words: readonly string[];
  readonly eligible: boolean;
  readonly reason: string;
}

export interface EligibilityRuleSet {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  /** False: our own reading of which violations damage the environment; the place may change it. */
  readonly verified: boolean;
  readonly rules: readonly EligibilityRule[];
}

export interface EligibilityFacts {
  readonly act: string;
  readonly violationKind: string;
  readonly medium: readonly string[];
  /** The officer has noted damage: then the words do not matter. */
  readonly damageNoted: boolean;
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly string[];
}

/** The rule set of the national profile. Damaging acts stand before formal ones: the first that matches decides. */
export const NATIONAL_ELIGIBILITY: EligibilityRuleSet = {
  id: 'cn',
  title: '行政处罚转损害赔偿线索判定规则',
  citation: { sourceId: 'reg2022', article: '17' },
  verified: false,
  rules: [
    {
      id: 'evasion',
      words: ['暗管', '渗井', '渗坑', '裂隙', '溶洞', '逃避监管', '偷排', '直排', '雨水口', '雨水排口'],
      eligible: true,
      reason: '以逃避监管方式排放污染物，可能造成生态环境损害',
    },
    {
      id: 'excess',
      words: ['超标', '超过', '超总量', '超许可', '超出', '限值', '倍'],
      eligible: true,
      reason: '超过标准或者许可排放污染物，可能造成生态环境损害',
    },
    {
      id: 'dumping',
      words: ['倾倒', '堆放', '填埋', '丢弃', '遗撒', '危险废物', '随意处置'],
      eligible: true,
      reason: '倾倒、堆放、填埋废物，可能造成土壤、水体损害',
    },
    {
      id: 'leak',
      words: ['泄漏', '渗漏', '溢流', '流入', '外排', '排入', '未经处理', '直接排放'],
      eligible: true,
      reason: '污染物进入外环境，可能造成生态环境损害',
    },
    { id: 'burning', words: ['焚烧'], eligible: true, reason: '露天焚烧向大气排放污染物' },
    {
      id: 'ecology',
      words: [
        '毁林',
        '采伐',
        '占用林地',
        '非法占用',
        '采砂',
        '采矿',
        '捕捞',
        '围填',
        '破坏植被',
        '破坏湿地',
        '红树林',
      ],
      eligible: true,
      reason: '直接破坏生态',
    },
    {
      id: 'treatment',
      words: ['不正常运行', '未运行', '停运', '擅自拆除', '闲置', '未采取', '无组织排放', '扬尘', '未密闭'],
      eligible: true,
      reason: '污染防治措施未发挥作用，可能造成生态环境损害',
    },
    {
      id: 'paper',
      words: [
        '环评',
        '未批先建',
        '验收',
        '台账',
        '排污许可证',
        '未公开',
        '申报',
        '登记',
        '备案',
        '弄虚作假',
        '自行监测',
        '标志',
        '应急预案',
        '拒不配合',
        '拒绝检查',
        '培训',
      ],
      eligible: false,
      reason: '属手续、管理类违法，未见造成生态环境损害的事实',
    },
  ],
};

/** Whether a penalty should become a compensation lead, with the reasons. What no rule speaks of is left to a person. */
export function assessEligibility(facts: EligibilityFacts, ruleSet: EligibilityRuleSet): Eligibility {
  if (facts.damageNoted) return { eligible: true, reasons: ['办案人员已注明存在生态环境损害'] };
  const text = `${facts.violationKind}${facts.act}`;
  for (const rule of ruleSet.rules) {
    const word = rule.words.find((candidate) => text.includes(candidate));
    if (word) return { eligible: rule.eligible, reasons: [`${rule.reason}（依据“${word}”）`] };
  }
  return { eligible: false, reasons: ['现有记载不足以判定，须由办案人员作出初步判定'] };
}
