/** What an expert confirms one by one before the file of a case is opened (保密与回避承诺); our own wording. */
export const ENGAGEMENT_STATEMENTS = [
  {
    code: 'confidential',
    title: '对本案材料以及评估中知悉的国家秘密、商业秘密和个人隐私保密，不提供给他人，不对外公开',
  },
  { code: 'purpose', title: '案卷材料只用于本案评估，评估结束后不留存、不挪作他用' },
  { code: 'independent', title: '独立、客观、公正地出具意见，并对所出具的意见负责' },
  { code: 'noContact', title: '不私下会见当事人及其代理人，不接受其财物、宴请或者其他利益' },
  { code: 'noInterest', title: '与本案当事人没有近亲属、任职、聘用关系或者其他可能影响公正的利害关系' },
] as const;

/** Why an expert must stand aside (回避). */
export const INTEREST_GROUNDS = {
  kinship: '与当事人或者其负责人有近亲属关系',
  employment: '在当事人处任职或者受其聘用',
  stake: '与本案处理结果有利害关系',
  formerRole: '曾为当事人办理与本案有关的事务',
  other: '其他可能影响公正的关系',
} as const;
export type InterestGround = keyof typeof INTEREST_GROUNDS;

/** Why the agency ends an engagement before an opinion is given. */
export const ENGAGEMENT_END_GROUNDS = {
  noAnswer: '逾期未答复',
  declined: '专家告知不能参加',
  interest: '应当回避',
  other: '其他',
} as const;
export type EngagementEndGround = keyof typeof ENGAGEMENT_END_GROUNDS;

/** How far the engagement of an expert (专家聘请) has come. */
export const ENGAGEMENT_STATUSES = {
  invited: '已邀请，待答复',
  accepted: '已接受，待作承诺',
  engaged: '已承诺，待出具意见',
  handedIn: '已出具意见',
  returned: '意见已退回，待修改',
  declined: '不接受',
  recused: '回避',
  ended: '已终止',
} as const;
export type EngagementStatus = keyof typeof ENGAGEMENT_STATUSES;

const BEFORE_OPINION: readonly EngagementStatus[] = ['invited', 'accepted', 'engaged'];

/** From which states each step may be taken. */
const STEPS = {
  accept: ['invited'],
  decline: BEFORE_OPINION,
  declare: ['accepted'],
  readFile: ['engaged', 'handedIn', 'returned'],
  giveOpinion: ['engaged', 'returned'],
  sendBack: ['handedIn'],
  end: [...BEFORE_OPINION, 'returned'],
} as const satisfies Record<string, readonly EngagementStatus[]>;
export type EngagementStep = keyof typeof STEPS;

/** Whether a step may be taken in a state. */
export function mayTake(step: EngagementStep, status: EngagementStatus): boolean {
  const from: readonly EngagementStatus[] = STEPS[step];
  return from.includes(status);
}

/** Whether the expert still belongs to the case: an alternate is invited only after an end. */
export function isLive(status: EngagementStatus): boolean {
  return !['declined', 'recused', 'ended'].includes(status);
}

/** The statements that were not confirmed, in their order. */
export function unconfirmed(confirmed: readonly string[]): readonly { code: string; title: string }[] {
  return ENGAGEMENT_STATEMENTS.filter(({ code }) => !confirmed.includes(code));
}
