import type { Citation } from '../citations/types.ts';
import { isWithin } from '../dates/days.ts';

/** One line of the table: what in a penalty speaks for or against ecological damage. */
export interface EligibilityRule {
  readonly id: string;
  /** Regular expressions of which any, found in the act, the kind of violation or the medium, makes the rule apply. */
  readonly patterns: readonly string[];
  readonly eligible: boolean;
  readonly reason: string;
  readonly inForceFrom: Temporal.PlainDate;
  /** The last day on which the rule is used. */
  readonly inForceTo?: Temporal.PlainDate;
}

export interface EligibilityRuleSet {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  /** False: our own reading of which violations damage the environment; the place may change it. */
  readonly verified: boolean;
  /** In order: the first rule that applies decides, further ones of the same verdict add their reasons. */
  readonly rules: readonly EligibilityRule[];
}

export interface EligibilityFacts {
  readonly act: string;
  readonly violationKind: string;
  readonly medium: readonly string[];
  /** The officer has noted damage: then the words do not matter. */
  readonly damageNoted: boolean;
  /** The day of the judgement; rules that have ended or not begun by then are left out. Left out: any rule without an end. */
  readonly on?: Temporal.PlainDate | undefined;
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly string[];
  readonly citation: Citation;
}

/** The compensation regime runs in the whole country from this day on (中办发〔2017〕68号). */
const SINCE = Temporal.PlainDate.from('2018-01-01');

function rule(id: string, eligible: boolean, reason: string, patterns: readonly string[]): EligibilityRule {
  return { id, eligible, reason, patterns, inForceFrom: SINCE };
}

/**
 * The rule set of the national profile. What the regime does not cover stands first, then damaging acts,
 * then formal violations: an act that is both damaging and formal is a lead.
 */
export const NATIONAL_ELIGIBILITY: EligibilityRuleSet = {
  id: 'cn',
  title: '行政处罚转损害赔偿线索判定规则',
  citation: { sourceId: 'reg2022', article: '17' },
  verified: false,
  rules: [
    rule('noise', false, '噪声不改变大气、水、土壤、生物等要素', ['噪声', '噪音']),
    rule('marine', false, '海洋生态环境损害由海洋主管部门另行索赔', ['海洋环境', '海洋生态', '海洋倾倒']),
    rule('evasion', true, '以逃避监管方式排放污染物，可能造成生态环境损害', [
      '暗管',
      '私设.{0,6}管',
      '渗井',
      '渗坑',
      '裂隙',
      '溶洞',
      '逃避监管',
      '偷排',
      '直排',
      '雨水(排|管|沟|口)',
    ]),
    rule('excess', true, '超过标准或者许可排放污染物，可能造成生态环境损害', [
      '超标',
      '超总量',
      '超许可',
      '超(过|出|了)?[^，。；;,]{0,12}(排放标准|排放限值|排放浓度|排放总量|限值|标准限)',
      '超\\d+(\\.\\d+)?(mg|μg|毫克|微克|%|倍)?',
      '超(GB|DB|一级|二级|三级)',
      '\\d倍',
    ]),
    rule('dumping', true, '倾倒、堆放、填埋废物，可能造成土壤、水体损害', [
      '倾倒',
      '填埋',
      '丢弃',
      '遗撒',
      '(露天|随意|非法)(堆放|堆存|处置)',
      '非法处置',
    ]),
    rule('leak', true, '污染物进入外环境，可能造成生态环境损害', [
      '泄漏',
      '渗漏',
      '溢流',
      '流入',
      '外排',
      '排入',
      '外环境',
      '未经(无害化)?处理',
      '直接排放',
      '排放(废水|污水|废气|污染物)',
      '粪污',
    ]),
    rule('burning', true, '露天焚烧向大气排放污染物', ['焚烧']),
    rule('ecology', true, '直接破坏生态', [
      '毁林',
      '(滥|盗|非法)采',
      '采伐',
      '占用(林地|湿地|耕地|草原|滩涂)',
      '非法占用',
      '采砂',
      '采矿',
      '捕捞',
      '围填',
      '破坏(植被|湿地|生态|林地)',
      '红树林',
    ]),
    rule('treatment', true, '污染防治措施未发挥作用，可能造成生态环境损害', [
      '(未|不)正常(运行|使用)',
      '未运行',
      '停运',
      '未开启',
      '设施未使用',
      '擅自拆除',
      '闲置',
      '未采取',
      '无组织排放',
      '扬尘',
      '未密闭',
      '未覆盖',
      '未围挡',
    ]),
    rule('paper', false, '属手续、管理类违法，未见造成生态环境损害的事实', [
      '环评',
      '环境影响评价',
      '未批',
      '未验',
      '验收',
      '台账',
      '排污许可证',
      '未公开',
      '申报',
      '登记',
      '备案',
      '虚假',
      '弄虚作假',
      '自行监测',
      '标志',
      '应急预案',
      '拒不配合',
      '拒绝检查',
      '培训',
    ]),
  ],
};

/**
 * Whether a penalty should become a compensation lead, with the reasons and the rule behind the table.
 * What no rule speaks of is left to a person: not eligible, and the reason says so.
 */
export function assessEligibility(facts: EligibilityFacts, ruleSet: EligibilityRuleSet): Eligibility {
  const { citation } = ruleSet;
  if (facts.damageNoted) {
    return { eligible: true, reasons: ['办案人员已注明存在生态环境损害'], citation };
  }
  const text = [facts.violationKind, facts.act, ...facts.medium].join('；');
  const hits = ruleSet.rules
    .filter((candidate) => inForce(candidate, facts.on))
    .flatMap((candidate) => {
      const found = matchOf(candidate, text);
      return found === undefined ? [] : [{ rule: candidate, found }];
    });
  const decisive = hits[0]?.rule;
  if (!decisive) {
    return { eligible: false, reasons: ['现有记载不足以判定，须由办案人员作出初步判定'], citation };
  }
  const reasons = hits
    .filter(({ rule: { eligible } }) => eligible === decisive.eligible)
    .map(({ rule: { reason }, found }) => `${reason}（依据“${found}”）`);
  return { eligible: decisive.eligible, reasons, citation };
}

function inForce(candidate: EligibilityRule, on: Temporal.PlainDate | undefined): boolean {
  return on === undefined ? candidate.inForceTo === undefined : isWithin(on, candidate);
}

const EXPRESSIONS = new WeakMap<EligibilityRule, RegExp>();

/** The words that make a rule apply. Its expression is built once: an import asks for thousands of rows. */
function matchOf(candidate: EligibilityRule, text: string): string | undefined {
  let expression = EXPRESSIONS.get(candidate);
  if (!expression) {
    expression = new RegExp(candidate.patterns.join('|'));
    EXPRESSIONS.set(candidate, expression);
  }
  return expression.exec(text)?.[0];
}
