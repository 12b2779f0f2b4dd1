import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';

/** The branches of knowledge that a pool of experts covers; a place adds others of its own. */
export const EXPERT_FIELDS: readonly { readonly code: string; readonly title: string }[] = [
  { code: 'forestry', title: '林业' },
  { code: 'water', title: '水利' },
  { code: 'naturalResources', title: '自然资源' },
  { code: 'environment', title: '生态环境' },
  { code: 'agriculture', title: '农业' },
  { code: 'ocean', title: '海洋渔业' },
];

/** The title of a field by its code; a code of the place's own stands for itself. */
export function expertFieldTitle(code: string): string {
  return EXPERT_FIELDS.find((field) => field.code === code)?.title ?? code;
}

/** Where an expert was taken from. */
export const EXPERT_SOURCES = { courtPool: '法院专家库', inHouse: '系统内', other: '其他' } as const;
export type ExpertSource = keyof typeof EXPERT_SOURCES;

/** The ranks of professional titles (职称层级), the highest first. */
export const TITLE_RANKS = {
  full: '正高级',
  associate: '副高级',
  intermediate: '中级',
  junior: '初级',
  none: '无职称',
} as const;
export type TitleRank = keyof typeof TITLE_RANKS;

/** What a place demands of the experts it takes in. */
export interface ExpertPoolRules {
  /** The lowest rank that an expert of the own system (系统内) must hold; null where nothing is laid down. */
  readonly inHouseLeastRank: { readonly rank: TitleRank; readonly citation: Citation } | null;
}

/** No national text lays down a rank for experts of the own system. */
export const NATIONAL_EXPERT_POOL: ExpertPoolRules = { inHouseLeastRank: null };

/** Zhangzhou takes from its own system senior engineers and above (高工以上技术专家). */
export const ZHANGZHOU_EXPERT_POOL: ExpertPoolRules = {
  inHouseLeastRank: { rank: 'associate', citation: { sourceId: 'zz-experts-2021' } },
};

const ORDER = Object.keys(TITLE_RANKS);

const FULL = /^(正高级.*师|教授级.*师|教授|研究员|主任医师)$/;
// 高级技师 is a worker's skill grade, not a professional title.
const ASSOCIATE = /^(高级(?!技师)[^技]*师|副教授|副研究员|副主任医师)$/;
const INTERMEDIATE = /^(工程师|农艺师|畜牧师|兽医师|经济师|会计师|统计师|讲师|助理研究员|主治医师)$/;
const JUNIOR = /^(助理.+师|技术员|助教|研究实习员)$/;

/** The rank that a title itself tells, such as 高级工程师 → associate; undefined for a title that is not known. */
export function rankOfTitle(title: string): TitleRank | undefined {
  const plain = title.replace(/\s/g, '');
  if (FULL.test(plain)) return 'full';
  if (ASSOCIATE.test(plain)) return 'associate';
  if (INTERMEDIATE.test(plain)) return 'intermediate';
  return JUNIOR.test(plain) ? 'junior' : undefined;
}

/** Whether an expert of this source and rank may be taken in; the refusal names the rule of the place. */
export function inHouseRankProblem(
  expert: { readonly source: ExpertSource; readonly rank: TitleRank },
  rules: ExpertPoolRules,
): Refusal | undefined {
  const rule = rules.inHouseLeastRank;
  if (expert.source !== 'inHouse' || !rule) return undefined;
  if (ORDER.indexOf(expert.rank) <= ORDER.indexOf(rule.rank)) return undefined;
  return {
    code: 'in-house-rank',
    message: `系统内专家须具有高级工程师（${TITLE_RANKS[rule.rank]}）以上职称，该专家为${TITLE_RANKS[expert.rank]}`,
    citation: rule.citation,
  };
}
