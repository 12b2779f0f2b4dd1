import type { Citation } from '../citations/types.ts';
import type { ClockRule, PausableBy } from './rule.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const REG57: Citation = { sourceId: 'penaltyReg', article: '57' };

/** What does not count towards the penalty's ninety days. Negotiation is not among them. */
const PENALTY_PAUSES: readonly PausableBy[] = [
  { ground: 'suspension', title: '中止调查', citation: { sourceId: 'penaltyReg', article: '35' } },
  { ground: 'hearing', title: '听证', citation: REG57 },
  { ground: 'announcement', title: '公告', citation: REG57 },
  { ground: 'monitoring', title: '监测（检测）', citation: REG57 },
  { ground: 'assessment', title: '评估', citation: REG57 },
  { ground: 'appraisal', title: '鉴定', citation: REG57 },
  { ground: 'determination', title: '认定', citation: REG57 },
  { ground: 'service', title: '送达', citation: REG57 },
  { ground: 'criminalTransfer', title: '移送司法机关', citation: { sourceId: 'link2017', article: '16' } },
];

type Row = Pick<ClockRule, 'id' | 'title' | 'caseKind' | 'trigger' | 'length' | 'citation' | 'verified'> &
  Partial<ClockRule>;

function rule(row: Row): ClockRule {
  return {
    rollForward: true,
    pausableBy: [],
    extensions: [],
    warnBeforeDays: Math.min(15, Math.ceil(row.length.amount / 3)),
    binding: 'hard',
    inForceFrom: day('2018-01-01'),
    ...row,
  };
}

const days = (amount: number) => ({ amount, unit: 'days' as const });
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' as const });
const months = (amount: number) => ({ amount, unit: 'months' as const });
const years = (amount: number) => ({ amount, unit: 'years' as const });

/** The time limits of compensation that hold everywhere. */
const COMPENSATION: readonly ClockRule[] = [
  rule({
    id: 'E01',
    title: '初步核查',
    caseKind: 'lead',
    trigger: 'leadReceived',
    length: days(30),
    citation: { sourceId: 'reg2022', article: '17' },
    verified: false,
  }),
  rule({
    id: 'E02',
    title: '通报检察机关',
    caseKind: 'claim',
    trigger: 'claimOpened',
    length: days(15),
    citation: { sourceId: 'proc2024' },
    verified: false,
    inForceFrom: day('2024-01-01'),
  }),
  rule({
    id: 'E03',
    title: '函复检察公告',
    caseKind: 'claim',
    trigger: 'procuratorateAnnounced',
    length: days(30),
    citation: { sourceId: 'procCivil', article: '13' },
    verified: true,
  }),
  rule({
    id: 'E06',
    title: '磋商期限',
    caseKind: 'claim',
    trigger: 'negotiationNoticeServed',
    length: days(90),
    binding: 'advisory',
    citation: { sourceId: 'opinion2020' },
    verified: false,
  }),
  rule({
    id: 'E08',
    title: '申请司法确认',
    caseKind: 'claim',
    trigger: 'agreementSigned',
    length: days(30),
    binding: 'advisory',
    citation: { sourceId: 'civilProcedure', article: '205' },
    verified: true,
  }),
  rule({
    id: 'E09',
    title: '法院公告',
    caseKind: 'claim',
    trigger: 'courtNoticePublished',
    length: days(30),
    citation: { sourceId: 'spc2019', article: '20' },
    verified: true,
  }),
  rule({
    id: 'E10',
    title: '申请执行',
    caseKind: 'claim',
    trigger: 'performanceDue',
    length: years(2),
    warnBeforeDays: 60,
    citation: { sourceId: 'civilProcedure', article: '250' },
    verified: true,
  }),
  rule({
    id: 'E11',
    title: '诉讼时效',
    caseKind: 'claim',
    trigger: 'harmAndObligorKnown',
    length: years(5),
    warnBeforeDays: 180,
    citation: { sourceId: 'code', article: '1054' },
    verified: true,
    inForceFrom: day('2026-08-15'),
  }),
  rule({
    id: 'E13',
    title: '法院告知公益诉讼',
    caseKind: 'claim',
    trigger: 'courtAcceptedPublicInterestSuit',
    length: days(10),
    citation: { sourceId: 'envCivil', article: '12' },
    verified: true,
  }),
  rule({
    id: 'E14',
    title: '检察建议履职并回复',
    caseKind: 'claim',
    trigger: 'procuratorialAdviceReceived',
    length: months(2),
    citation: { sourceId: 'procCivil', article: '21' },
    verified: true,
  }),
  rule({
    id: 'E18',
    title: '参加公益诉讼',
    caseKind: 'claim',
    trigger: 'courtAnnouncedPublicInterestSuit',
    length: days(30),
    citation: { sourceId: 'envCivil', article: '10' },
    verified: true,
  }),
];

const in2021 = day('2021-07-15');
const in2023 = day('2023-07-01');

/** The time limits of the administrative penalty. */
const PENALTY: readonly ClockRule[] = [
  rule({
    id: 'P01',
    title: '立案审查',
    caseKind: 'penalty',
    trigger: 'breachKnown',
    length: days(15),
    extensions: [{ amount: 15, approver: '负责人', citation: { sourceId: 'penaltyReg', article: '18' } }],
    citation: { sourceId: 'penaltyReg', article: '18' },
    verified: false,
    inForceFrom: in2023,
  }),
  rule({
    id: 'P02',
    title: '先行登记保存处理',
    caseKind: 'penalty',
    trigger: 'evidenceRegistered',
    length: workingDays(7),
    citation: { sourceId: 'penaltyLaw', article: '56' },
    verified: true,
    inForceFrom: in2021,
  }),
  rule({
    id: 'P03',
    title: '查封扣押',
    caseKind: 'penalty',
    trigger: 'sealed',
    length: days(30),
    extensions: [{ amount: 30, approver: '负责人', citation: { sourceId: 'coercionLaw', article: '25' } }],
    citation: { sourceId: 'coercionLaw', article: '25' },
    verified: true,
  }),
  rule({
    id: 'P06',
    title: '陈述申辩',
    caseKind: 'penalty',
    trigger: 'priorNoticeReceived',
    length: workingDays(5),
    citation: { sourceId: 'penaltyReg', article: '44' },
    verified: true,
    inForceFrom: in2023,
  }),
  rule({
    id: 'P07',
    title: '申请听证',
    caseKind: 'penalty',
    trigger: 'priorNoticeReceived',
    length: workingDays(5),
    citation: { sourceId: 'penaltyLaw', article: '64' },
    verified: true,
    inForceFrom: in2021,
  }),
  rule({
    id: 'P09',
    title: '作出处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyFiled',
    length: days(90),
    pausableBy: PENALTY_PAUSES,
    extensions: [
      { amount: 30, approver: '负责人', citation: REG57 },
      { amount: 30, approver: '集体讨论', citation: REG57 },
    ],
    citation: { sourceId: 'penaltyLaw', article: '60' },
    verified: true,
    inForceFrom: in2021,
  }),
  rule({
    id: 'P10',
    title: '送达处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyDecided',
    length: workingDays(7),
    citation: { sourceId: 'penaltyLaw', article: '61' },
    verified: true,
    inForceFrom: in2021,
  }),
  rule({
    id: 'P12',
    title: '公开处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyDecided',
    length: workingDays(7),
    citation: { sourceId: 'penaltyReg' },
    verified: true,
    inForceFrom: in2023,
  }),
  rule({
    id: 'P14',
    title: '缴纳罚款',
    caseKind: 'penalty',
    trigger: 'penaltyDecisionReceived',
    length: days(15),
    citation: { sourceId: 'penaltyLaw', article: '67' },
    verified: true,
    inForceFrom: in2021,
  }),
  rule({
    id: 'P16',
    title: '申请行政复议',
    caseKind: 'penalty',
    trigger: 'penaltyDecisionReceived',
    length: days(60),
    citation: { sourceId: 'reconsiderationLaw', article: '20' },
    verified: true,
  }),
  rule({
    id: 'P17',
    title: '提起行政诉讼',
    caseKind: 'penalty',
    trigger: 'penaltyDecisionReceived',
    length: months(6),
    citation: { sourceId: 'penaltyForms2024' },
    verified: true,
  }),
  rule({
    id: 'P18',
    title: '催告后履行',
    caseKind: 'penalty',
    trigger: 'demandServed',
    length: workingDays(10),
    citation: { sourceId: 'coercionLaw', article: '54' },
    verified: true,
  }),
  rule({
    id: 'P19',
    title: '申请强制执行',
    caseKind: 'penalty',
    trigger: 'suitPeriodOver',
    length: months(3),
    citation: { sourceId: 'coercionLaw', article: '53' },
    verified: true,
  }),
  rule({
    id: 'P22',
    title: '归档',
    caseKind: 'penalty',
    trigger: 'penaltyClosed',
    length: days(30),
    citation: { sourceId: 'penaltyForms2024' },
    verified: true,
  }),
];

export const NATIONAL_CLOCK_RULES: readonly ClockRule[] = [...COMPENSATION, ...PENALTY];

/** E12: Zhangzhou closes a case within three calendar months of filing; a court notice is no pause until the place says so. */
export const ZHANGZHOU_CLOCK_RULES: readonly ClockRule[] = [
  rule({
    id: 'E12',
    title: '办结期限（3个月）',
    caseKind: 'claim',
    trigger: 'claimOpened',
    length: months(3),
    // The city's notice knows neither roll-over nor pause: 2023-11-30 ends on 2024-02-29.
    rollForward: false,
    warnBeforeDays: 15,
    citation: { sourceId: 'zz-notice' },
    verified: true,
    inForceFrom: day('2021-01-20'),
  }),
];
