import type { Citation } from '../citations/types.ts';
import { days, defineRule, workingDays } from './define-rule.ts';
import type { ClockRule, PausableBy } from './rule.ts';

const REG57: Citation = { sourceId: 'penaltyReg', article: '57' };

/** A transfer to the police stops the penalty's time whatever else does. */
export const CRIMINAL_TRANSFER: PausableBy = {
  ground: 'criminalTransfer',
  title: '移送司法机关',
  citation: { sourceId: 'link2017', article: '16' },
};

/** What does not count towards the ninety days. Negotiation (磋商) is not among them. */
const PAUSES: readonly PausableBy[] = [
  { ground: 'suspension', title: '中止调查', citation: { sourceId: 'penaltyReg', article: '35' } },
  { ground: 'hearing', title: '听证', citation: REG57 },
  { ground: 'announcement', title: '公告', citation: REG57 },
  { ground: 'monitoring', title: '监测（检测）', citation: REG57 },
  { ground: 'assessment', title: '评估', citation: REG57 },
  { ground: 'appraisal', title: '鉴定', citation: REG57 },
  { ground: 'determination', title: '认定', citation: REG57 },
  { ground: 'service', title: '送达', citation: REG57 },
  CRIMINAL_TRANSFER,
];

/** Time limits of the penalty from the first suspicion to the decision's publication. */
export const PENALTY_CLOCK_RULES: readonly ClockRule[] = [
  defineRule({
    id: 'P01',
    title: '立案审查',
    caseKind: 'penalty',
    trigger: 'breachKnown',
    length: days(15),
    extensions: [{ amount: 15, approver: '负责人', citation: { sourceId: 'penaltyReg', article: '18' } }],
    citation: { sourceId: 'penaltyReg', article: '18' },
    verified: false,
  }),
  defineRule({
    id: 'P02',
    title: '先行登记保存处理',
    caseKind: 'penalty',
    trigger: 'evidenceRegistered',
    length: workingDays(7),
    citation: { sourceId: 'penaltyLaw', article: '56' },
    verified: true,
  }),
  defineRule({
    id: 'P03',
    title: '查封扣押',
    caseKind: 'penalty',
    trigger: 'sealed',
    length: days(30),
    extensions: [{ amount: 30, approver: '负责人', citation: { sourceId: 'coercionLaw', article: '25' } }],
    citation: { sourceId: 'coercionLaw', article: '25' },
    verified: true,
  }),
  defineRule({
    id: 'P04',
    title: '责令改正决定送达',
    caseKind: 'penalty',
    trigger: 'monitoringReportObtained',
    length: workingDays(3),
    citation: { sourceId: 'order28', article: '8' },
    verified: true,
  }),
  defineRule({
    id: 'P05',
    title: '按日连续处罚复查',
    caseKind: 'penalty',
    trigger: 'correctionOrderServed',
    length: days(30),
    citation: { sourceId: 'order28', article: '10' },
    verified: true,
  }),
  defineRule({
    id: 'P06',
    title: '陈述申辩',
    caseKind: 'penalty',
    runsFor: 'party',
    trigger: 'priorNoticeReceived',
    length: workingDays(5),
    citation: { sourceId: 'penaltyReg', article: '44' },
    verified: true,
  }),
  defineRule({
    id: 'P07',
    title: '申请听证',
    caseKind: 'penalty',
    runsFor: 'party',
    trigger: 'priorNoticeReceived',
    length: workingDays(5),
    citation: { sourceId: 'penaltyLaw', article: '64' },
    verified: true,
  }),
  defineRule({
    id: 'P08',
    title: '听证通知',
    caseKind: 'penalty',
    trigger: 'hearingHeld',
    length: workingDays(7),
    countsBack: true,
    citation: { sourceId: 'penaltyLaw', article: '64' },
    verified: true,
  }),
  defineRule({
    id: 'P09',
    title: '作出处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyFiled',
    length: days(90),
    pausableBy: PAUSES,
    extensions: [
      { amount: 30, approver: '负责人', citation: REG57 },
      { amount: 30, approver: '集体讨论', citation: REG57 },
    ],
    citation: { sourceId: 'penaltyLaw', article: '60' },
    verified: true,
    // Art. 60 yields to rules that say otherwise, as those of 2010 did until the end of June 2023.
    inForceFrom: Temporal.PlainDate.from('2023-07-01'),
  }),
  defineRule({
    id: 'P10',
    title: '送达处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyDecided',
    length: workingDays(7),
    citation: { sourceId: 'penaltyLaw', article: '61' },
    verified: true,
  }),
  defineRule({
    id: 'P11',
    title: '公告送达',
    caseKind: 'penalty',
    trigger: 'servicePublished',
    length: days(30),
    citation: { sourceId: 'civilProcedure', article: '95' },
    verified: true,
  }),
  defineRule({
    id: 'P12',
    title: '公开处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyDecided',
    length: workingDays(7),
    citation: { sourceId: 'penaltyReg' },
    verified: true,
  }),
];
