import { EXPERT_LEVELS, GENDERS, OBSERVER_KINDS, ROLES } from '@ecoredress/contract';
import {
  BASE_KINDS,
  claimChart,
  EXPERT_FIELDS,
  EXPERT_SOURCES,
  LEAD_CHANNELS,
  leadChart,
  OUTCOME_KEYS,
  outcomeFigure,
  penaltyChart,
  TITLE_RANKS,
  transferChart,
} from '@ecoredress/law';

type Titles = Readonly<Record<string, string>>;

const titlesOf = (entries: Readonly<Record<string, { readonly title: string }>>): Titles =>
  Object.fromEntries(Object.entries(entries).map(([key, { title }]) => [key, title]));

const CLAIM_STAGES = titlesOf(claimChart.stages);

const GUIDE_CHECKS: Titles = { inOrder: '符合要求', problems: '存在问题' };

/** Columns that hold a word of the code's own: by table and column, or by column alone where it means one thing. */
const VALUE_TITLES: Readonly<Record<string, Titles>> = {
  'claim.stage': CLAIM_STAGES,
  'claim_stage.stage': CLAIM_STAGES,
  'penalty.stage': titlesOf(penaltyChart.stages),
  'lead.stage': titlesOf(leadChart.stages),
  'crime_transfer.stage': titlesOf(transferChart.stages),
  'penalty.transfer_stage': titlesOf(transferChart.stages),
  'court_task.kind': {
    evidence: '提供证据',
    expert: '提供专家、技术支持',
    attend: '出庭、参加庭审活动',
    otherHelp: '其他配合',
  },
  'court_suit.plaintiff_kind': { procuratorate: '检察机关', organisation: '法律规定的组织' },
  'restoration_guide_check.result': GUIDE_CHECKS,
  'claim.guide_check': GUIDE_CHECKS,
  'negotiation_signature.outcome': { signed: '已签字', refusedToSign: '拒绝签字' },
  'restoration_base.base_kind': titlesOf(BASE_KINDS),
  'outcome_opening.mark': { exact: '确数', about: '约', over: '余' },
  'outcome_opening.figure': Object.fromEntries(OUTCOME_KEYS.map((key) => [key, outcomeFigure(key).title])),
  channel: Object.fromEntries(LEAD_CHANNELS.map(({ code, title }) => [code, title])),
  roles: titlesOf(ROLES),
  gender: GENDERS,
  'observation.observer_kind': OBSERVER_KINDS,
  'expert.level': EXPERT_LEVELS,
  'expert_import.level': EXPERT_LEVELS,
  'expert.source': EXPERT_SOURCES,
  'expert.title_rank': TITLE_RANKS,
  'expert.fields': Object.fromEntries(EXPERT_FIELDS.map(({ code, title }) => [code, title])),
};

/** What a reader of the journal is told for a value: its title where the code has a word of its own for it. */
export function valueTitle(table: string, name: string, value: string): string {
  const titles = VALUE_TITLES[`${table}.${name}`] ?? VALUE_TITLES[name];
  return titles?.[value] ?? value;
}

const MOMENT = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** A moment (ISO 8601) by the clock of Shanghai, to the minute; other text as it is. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString('zh-CN', { ...MOMENT, timeZone: 'Asia/Shanghai' });
}
