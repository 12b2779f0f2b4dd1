import type { Citation } from '../citations/types.ts';
import type { Chart, Guard } from './chart.ts';
import { unless } from './refuse.ts';

export type TransferStage =
  | 'reported'
  | 'approved'
  | 'sent'
  | 'received'
  | 'refused'
  | 'reconsidering'
  | 'upheld'
  | 'supervising'
  | 'investigating'
  | 'prosecuting'
  | 'trial'
  | 'judged'
  | 'ended';

/** What the guards of a transfer need to know. */
export interface TransferFacts {
  readonly stage: TransferStage;
  readonly evidenceCount: number;
  /** Papers that the police asked for and that were not supplied yet. */
  readonly papersPending: boolean;
  /** The objects and the file were handed over after the police had filed the case. */
  readonly handedOver: boolean;
  /** The transfer stands on the platform by which the authorities share such cases. */
  readonly entered: boolean;
}

const rules = (article: string): Citation => ({ sourceId: 'transfer310', article });
const link = (article: string): Citation => ({ sourceId: 'link2017', article });

const TRANSFER_GUARDS = {
  evidenceAttached: {
    title: '附有证据',
    check: (facts) =>
      unless(facts.evidenceCount > 0, 'transfer-evidence', '移送涉嫌犯罪案件须附有证据材料', link('6')),
  },
  papersPending: {
    title: '公安机关要求补正',
    check: (facts) => unless(facts.papersPending, 'papers-not-asked', '公安机关没有待补正的材料', link('8')),
  },
  papersSupplied: {
    title: '已补正材料',
    check: (facts) =>
      unless(!facts.papersPending, 'papers-pending', '公安机关要求补正的材料尚未补正', link('8')),
  },
  notHandedOver: {
    title: '尚未移交',
    check: (facts) => unless(!facts.handedOver, 'handed-over', '涉案物品和材料已经移交', link('10')),
  },
  notEntered: {
    title: '尚未录入',
    check: (facts) => unless(!facts.entered, 'entered', '已经录入信息共享平台', link('34')),
  },
} as const satisfies Record<string, Guard<TransferFacts>>;

type TransferGuardName = keyof typeof TRANSFER_GUARDS;

/** 移送涉嫌犯罪案件, from the bureau's own report to what the court decides (行刑衔接). */
export const transferChart = {
  id: 'transfer',
  title: '移送涉嫌犯罪案件',
  initial: 'reported',
  stages: {
    reported: {
      title: '拟移送',
      kind: 'main',
      column: 0,
      lane: 0,
      documents: ['transferApproval'],
      guidance: '二名以上执法人员组成专案组核实，报主要负责人三日内决定是否移送。',
      citation: link('5'),
    },
    approved: {
      title: '批准移送',
      kind: 'main',
      column: 1,
      lane: 0,
      documents: ['transferLetter'],
      guidance: '二十四小时内移送公安机关，并抄送同级检察机关。',
      citation: link('6'),
    },
    sent: {
      title: '移送公安',
      kind: 'main',
      column: 2,
      lane: 0,
      documents: [],
      guidance: '登记公安机关受理；要求补正的，三日内补正。处罚期限自移送之日起不计入。',
      citation: link('8'),
    },
    received: {
      title: '公安受理',
      kind: 'main',
      column: 3,
      lane: 0,
      documents: ['policeDecision'],
      guidance: '等待公安机关决定是否立案。',
      citation: link('9'),
    },
    refused: {
      title: '不予立案',
      kind: 'side',
      column: 4,
      lane: 1,
      documents: [],
      guidance: '有异议的，三个工作日内申请复议，或者建议检察机关立案监督；没有异议的，终结移送。',
      citation: link('11'),
    },
    reconsidering: {
      title: '复议',
      kind: 'side',
      column: 5,
      lane: 1,
      documents: [],
      guidance: '等待公安机关的复议决定。',
      citation: link('11'),
    },
    upheld: {
      title: '复议维持',
      kind: 'side',
      column: 6,
      lane: 1,
      documents: [],
      guidance: '仍有异议的，三日内建议检察机关立案监督。',
      citation: rules('9'),
    },
    supervising: {
      title: '立案监督',
      kind: 'side',
      column: 7,
      lane: 1,
      documents: [],
      guidance: '等待检察机关监督的结果。',
      citation: rules('9'),
    },
    investigating: {
      title: '立案侦查',
      kind: 'main',
      column: 4,
      lane: 0,
      documents: [],
      guidance: '收到立案通知书三日内移交涉案物品和材料；损害赔偿继续办理。',
      citation: link('10'),
    },
    prosecuting: {
      title: '审查起诉',
      kind: 'main',
      column: 5,
      lane: 0,
      documents: [],
      guidance: '向检察机关提交损害赔偿履行情况。',
      citation: link('16'),
    },
    trial: {
      title: '审判',
      kind: 'main',
      column: 6,
      lane: 0,
      documents: ['performanceCertificate'],
      guidance: '向法院提交《生态环境损害赔偿履行情况证明》，供审理时参考。',
      citation: { sourceId: 'shigu2022', article: '四' },
    },
    judged: {
      title: '裁判',
      kind: 'final',
      column: 7,
      lane: 0,
      documents: ['verdict'],
      guidance: '刑事裁判已经登记；已经作出的罚款折抵罚金。',
      citation: { sourceId: 'penaltyLaw', article: '35' },
    },
    ended: {
      title: '终结移送',
      kind: 'final',
      column: 3,
      lane: 1,
      documents: [],
      guidance: '没有追究刑事责任；处罚期限继续计算，再决定是否给予行政处罚。',
      citation: link('16'),
    },
  },
  guards: TRANSFER_GUARDS,
  actions: [
    {
      command: 'crime.approve',
      title: '决定是否移送',
      from: ['reported'],
      to: { approved: 'approved', declined: 'ended' },
      outcomeGuards: { approved: ['evidenceAttached'] },
      citation: link('5'),
    },
    { command: 'crime.send', title: '移送公安机关', from: ['approved'], to: 'sent', citation: link('6') },
    {
      command: 'crime.recordReceipt',
      title: '登记公安机关受理',
      from: ['sent'],
      to: 'received',
      citation: link('8'),
    },
    {
      command: 'crime.askPapers',
      title: '登记补正要求',
      from: ['sent', 'received'],
      guards: ['papersSupplied'],
      citation: link('8'),
    },
    {
      command: 'crime.supplyPapers',
      title: '补正移送材料',
      from: ['sent', 'received'],
      guards: ['papersPending'],
      citation: link('8'),
    },
    {
      command: 'crime.recordPoliceDecision',
      title: '登记公安机关决定',
      from: ['received'],
      to: { filed: 'investigating', refused: 'refused' },
      citation: link('9'),
    },
    {
      command: 'crime.askReconsideration',
      title: '申请复议',
      from: ['refused'],
      to: 'reconsidering',
      citation: link('11'),
    },
    {
      command: 'crime.recordReconsideration',
      title: '登记复议决定',
      from: ['reconsidering'],
      to: { filed: 'investigating', refused: 'upheld' },
      citation: link('11'),
    },
    {
      command: 'crime.askSupervision',
      title: '建议立案监督',
      from: ['refused', 'upheld'],
      to: 'supervising',
      citation: rules('9'),
    },
    {
      command: 'crime.recordSupervision',
      title: '登记立案监督结果',
      from: ['supervising'],
      to: { filed: 'investigating', refused: 'ended' },
      citation: rules('9'),
    },
    {
      command: 'crime.handOver',
      title: '移交涉案物品和材料',
      from: ['investigating'],
      guards: ['notHandedOver'],
      citation: link('10'),
    },
    {
      command: 'crime.enterPlatform',
      title: '录入信息共享平台',
      from: ['approved', 'sent', 'received', 'refused', 'investigating', 'prosecuting', 'trial'],
      guards: ['notEntered'],
      citation: link('34'),
    },
    {
      command: 'crime.tellProgress',
      title: '告知索赔进展',
      from: ['received', 'investigating', 'prosecuting', 'trial'],
      citation: { sourceId: 'shigu2022', article: '四' },
    },
    {
      command: 'crime.recordProsecution',
      title: '登记移送审查起诉',
      from: ['investigating'],
      to: 'prosecuting',
      citation: link('16'),
    },
    {
      command: 'crime.recordIndictment',
      title: '登记检察机关决定',
      from: ['prosecuting'],
      to: { indicted: 'trial', notIndicted: 'ended' },
      citation: link('16'),
    },
    {
      command: 'crime.recordVerdict',
      title: '登记刑事裁判',
      from: ['trial'],
      to: { convicted: 'judged', exempted: 'ended', acquitted: 'ended' },
      citation: link('16'),
    },
    {
      command: 'crime.end',
      title: '终结移送',
      from: ['refused', 'upheld', 'investigating'],
      to: 'ended',
      citation: link('16'),
    },
    {
      command: 'crime.issueLetter',
      title: '制作移送书',
      from: ['approved', 'sent'],
      citation: link('6'),
    },
  ],
} as const satisfies Chart<TransferStage, TransferFacts, TransferGuardName>;
