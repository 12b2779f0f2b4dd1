import type { Chart, ChartAction } from './chart.ts';
import type { ClaimFacts, ClaimStage } from './claim-facts.ts';
import { CLAIM_GUARDS, type ClaimGuardName } from './claim-guards.ts';

type Action = ChartAction<ClaimStage, ClaimGuardName>;

const BEFORE_AGREEMENT: readonly ClaimStage[] = [
  'investigation',
  'assessment',
  'negotiation',
  'negotiationFailed',
];
const RUNNING: readonly ClaimStage[] = [
  'initiation',
  'investigation',
  'assessment',
  'negotiation',
  'agreement',
  'confirmation',
  'performance',
  'evaluation',
  'negotiationFailed',
  'litigation',
  'enforcement',
];
const shigu = (article: string) => ({ sourceId: 'shigu2022', article });

const INITIATION: readonly Action[] = [
  {
    command: 'claim.saveInitiation',
    title: '填写索赔启动登记表',
    from: ['initiation'],
    citation: shigu('附件1'),
  },
  {
    command: 'claim.signInitiation',
    title: '签署索赔启动登记表',
    from: ['initiation'],
    to: { signed: 'same', approved: 'investigation' },
    guards: ['initiationComplete'],
    citation: shigu('附件1'),
  },
  { command: 'claim.returnInitiation', title: '退回索赔启动登记表', from: ['initiation'] },
  {
    command: 'claim.decline',
    title: '决定不启动',
    from: ['initiation'],
    to: 'notFiled',
    citation: { sourceId: 'reg2022', article: '18' },
  },
];

const INVESTIGATION: readonly Action[] = [
  {
    command: 'claim.notifyProcuratorate',
    title: '通报检察机关',
    from: [
      'investigation',
      'assessment',
      'negotiation',
      'agreement',
      'confirmation',
      'performance',
      'evaluation',
    ],
    citation: { sourceId: 'proc2024' },
  },
  {
    command: 'claim.recordScopeTest',
    title: '判定适用范围',
    from: ['initiation', 'investigation'],
    citation: shigu('二'),
  },
  {
    command: 'claim.setElements',
    title: '确定损害要素',
    from: ['initiation', 'investigation', 'assessment'],
    citation: shigu('二'),
  },
  {
    command: 'claim.addFact',
    title: '登记损害事实',
    from: ['initiation', 'investigation'],
    citation: shigu('附件3'),
  },
  { command: 'claim.removeFact', title: '删除损害事实', from: ['initiation', 'investigation'] },
  { command: 'claim.citeBasis', title: '引用法律依据', from: ['investigation'], citation: shigu('附件3') },
  {
    command: 'claim.saveInvestigation',
    title: '填写调查情况登记表',
    from: ['investigation'],
    citation: shigu('附件3'),
  },
  {
    command: 'claim.submitInvestigation',
    title: '提交调查情况登记表',
    from: ['investigation'],
    to: 'assessment',
    guards: ['scopeTested', 'investigationComplete'],
    citation: shigu('附件3'),
  },
];

const ASSESSMENT: readonly Action[] = [
  {
    command: 'claim.setCostItem',
    title: '登记索赔费用',
    from: ['investigation', 'assessment', 'negotiation'],
    citation: shigu('三'),
  },
  {
    command: 'claim.removeCostItem',
    title: '删除索赔费用',
    from: ['investigation', 'assessment', 'negotiation'],
  },
  {
    command: 'claim.recordOpinion',
    title: '登记专家意见',
    from: ['assessment'],
    citation: { sourceId: 'zz-further' },
  },
  {
    command: 'claim.recordAppraisal',
    title: '登记鉴定评估报告',
    from: ['assessment'],
    citation: { sourceId: 'reg2022', article: '20' },
  },
  {
    command: 'claim.recordPreMeeting',
    title: '登记会前磋商结果',
    from: ['assessment'],
    guards: ['consultationFirst', 'assessmentBasis', 'costsListed'],
    citation: { sourceId: 'zz-further' },
  },
  {
    command: 'claim.serveNotice',
    title: '送达磋商告知书',
    from: ['assessment', 'negotiation'],
    guards: ['assessmentBasis'],
    citation: { sourceId: 'reg2022', article: '21' },
  },
  {
    command: 'claim.recordReply',
    title: '登记义务人答复',
    from: ['assessment', 'negotiation'],
    citation: { sourceId: 'reg2022', article: '21' },
  },
  {
    command: 'claim.startNegotiation',
    title: '进入磋商',
    from: ['assessment'],
    to: 'negotiation',
    guards: ['assessmentBasis', 'preMeetingHeld', 'noticePrepared'],
    citation: shigu('四'),
  },
];

const NEGOTIATION: readonly Action[] = [
  { command: 'claim.recordRound', title: '登记磋商会议', from: ['negotiation'], citation: shigu('四') },
  {
    command: 'claim.concludeNegotiation',
    title: '确认磋商结果',
    from: ['negotiation'],
    to: { agreed: 'agreement', failed: 'negotiationFailed' },
    guards: ['roundHeld'],
    citation: { sourceId: 'opinion2020' },
  },
  {
    command: 'claim.renegotiate',
    title: '重新磋商',
    from: ['negotiationFailed'],
    to: 'negotiation',
    citation: { sourceId: 'opinion2025' },
  },
  { command: 'claim.saveAgreement', title: '起草赔偿协议', from: ['agreement'], citation: shigu('四') },
  {
    command: 'claim.signAgreement',
    title: '签订赔偿协议',
    from: ['agreement'],
    guards: ['agreementDrafted'],
    citation: shigu('四'),
  },
  {
    command: 'claim.applyConfirmation',
    title: '申请司法确认',
    from: ['agreement'],
    to: 'confirmation',
    guards: ['agreementSigned'],
    citation: { sourceId: 'spc2019', article: '20' },
  },
  {
    command: 'claim.recordRuling',
    title: '登记司法确认裁定',
    from: ['confirmation'],
    to: { confirmed: 'performance', refused: 'negotiation' },
    citation: { sourceId: 'spc2019', article: '20' },
  },
];

const PERFORMANCE: readonly Action[] = [
  {
    command: 'claim.startPerformance',
    title: '进入履行',
    from: ['agreement'],
    to: 'performance',
    guards: ['agreementSigned'],
    citation: shigu('四'),
  },
  {
    command: 'claim.recordPayment',
    title: '登记赔偿款到账',
    from: ['agreement', 'confirmation', 'performance', 'enforcement'],
    guards: ['owed'],
    citation: shigu('四'),
  },
  {
    command: 'claim.planRestoration',
    title: '制定修复方案',
    from: ['performance', 'evaluation', 'enforcement'],
    citation: shigu('四'),
  },
  {
    command: 'claim.recordProgress',
    title: '登记修复进度',
    from: ['performance', 'evaluation', 'enforcement'],
    citation: shigu('四'),
  },
  {
    command: 'claim.completePerformance',
    title: '确认履行完毕',
    from: ['performance'],
    to: 'evaluation',
    guards: ['performed'],
    citation: shigu('四'),
  },
  {
    command: 'claim.recordEvaluation',
    title: '登记修复效果评估',
    from: ['evaluation'],
    citation: shigu('四'),
  },
  {
    command: 'claim.exemptEvaluation',
    title: '说明免予效果评估',
    from: ['evaluation'],
    citation: { sourceId: 'opinion2025' },
  },
  {
    command: 'claim.close',
    title: '结案',
    from: ['evaluation'],
    to: 'closed',
    guards: ['performed', 'evaluated', 'fileComplete'],
    citation: { sourceId: 'zz-flow' },
  },
];

const DISPUTES: readonly Action[] = [
  {
    command: 'claim.fileSuit',
    title: '提起损害赔偿诉讼',
    from: ['negotiationFailed'],
    to: 'litigation',
    citation: shigu('四'),
  },
  {
    command: 'claim.fileSuit',
    title: '提起损害赔偿诉讼',
    from: ['agreement', 'performance'],
    to: 'litigation',
    guards: ['inDefault'],
    citation: { sourceId: 'reg2022', article: '25' },
  },
  {
    command: 'claim.refer',
    title: '商请提起公益诉讼',
    from: ['negotiationFailed'],
    to: 'referred',
    citation: shigu('四'),
  },
  {
    command: 'claim.recordJudgment',
    title: '登记裁判结果',
    from: ['litigation'],
    to: { supported: 'performance', dismissed: 'terminated' },
    citation: { sourceId: 'spc2019', article: '12' },
  },
  {
    command: 'claim.applyEnforcement',
    title: '申请强制执行',
    from: ['performance'],
    to: 'enforcement',
    guards: ['confirmed', 'inDefault'],
    citation: { sourceId: 'spc2019', article: '21' },
  },
  {
    command: 'claim.recordEnforcementResult',
    title: '登记执行结果',
    from: ['enforcement'],
    to: { performed: 'performance', endedUnperformed: 'terminated' },
    citation: { sourceId: 'spc2019', article: '21' },
  },
  {
    command: 'claim.requestTermination',
    title: '填写索赔终止登记表',
    from: [...BEFORE_AGREEMENT],
    citation: shigu('附件2'),
  },
  {
    command: 'claim.signTermination',
    title: '签署索赔终止登记表',
    from: [...BEFORE_AGREEMENT],
    to: { signed: 'same', approved: 'terminated' },
    guards: ['terminationWritten'],
    citation: shigu('附件2'),
  },
  {
    command: 'claim.withdrawTermination',
    title: '撤回终止申请',
    from: [...BEFORE_AGREEMENT],
    guards: ['terminationWritten'],
  },
];

const ANY_TIME: readonly Action[] = [
  { command: 'claim.assignOfficer', title: '指定经办人', from: RUNNING },
  { command: 'claim.addEvidence', title: '添加证据', from: RUNNING },
  {
    command: 'claim.issueDocument',
    title: '制作文书',
    from: [...RUNNING, 'closed', 'terminated', 'notFiled', 'referred'],
  },
  { command: 'claim.pauseClock', title: '中止计时', from: RUNNING },
  { command: 'claim.resumeClock', title: '恢复计时', from: RUNNING },
];

/** 生态环境损害赔偿案件, from the filing form to closing. Zhangzhou's eight stages are its main line. */
export const claimChart = {
  id: 'claim',
  title: '生态环境损害赔偿案件',
  initial: 'initiation',
  stages: {
    initiation: {
      title: '启动',
      kind: 'main',
      column: 0,
      lane: 0,
      guidance: '填写《索赔启动登记表》，附上初步证据，依次由经办人、机构负责人、部门负责人签署。',
    },
    investigation: {
      title: '调查',
      kind: 'main',
      column: 1,
      lane: 0,
      guidance: '查明损害事实并逐项对应证据，判定适用范围，引用法律依据，提交调查情况登记表。',
    },
    assessment: {
      title: '专家评估',
      kind: 'main',
      column: 2,
      lane: 0,
      guidance: '取得专家意见或鉴定评估报告，列出索赔清单，会前磋商确定金额、模式、时间。',
    },
    negotiation: {
      title: '磋商',
      kind: 'main',
      column: 3,
      lane: 0,
      guidance: '召开磋商会议，逐次登记参加人、双方意见与结果。',
    },
    agreement: {
      title: '达成磋商协议',
      kind: 'main',
      column: 4,
      lane: 0,
      guidance: '按会前磋商结果起草协议，双方签订；可共同申请司法确认。',
    },
    confirmation: {
      title: '司法确认',
      kind: 'main',
      column: 5,
      lane: 0,
      guidance: '法院公告、审查协议，登记裁定结果。',
    },
    performance: {
      title: '履行',
      kind: 'main',
      column: 6,
      lane: 0,
      guidance: '登记赔偿款到账与修复进度，到期未履行的及时申请执行或起诉。',
    },
    evaluation: {
      title: '修复评估',
      kind: 'main',
      column: 7,
      lane: 0,
      guidance: '组织修复效果评估，未达标的限期整改后再评估。',
    },
    closed: { title: '结案', kind: 'final', column: 8, lane: 0, guidance: '案件已结案，卷宗归档。' },
    notFiled: {
      title: '不启动',
      kind: 'final',
      column: 1,
      lane: 1,
      guidance: '已决定不启动索赔，理由已记录。',
    },
    negotiationFailed: {
      title: '磋商不成',
      kind: 'side',
      column: 4,
      lane: 1,
      guidance: '及时提起诉讼，或商请检察机关、法律规定的组织提起公益诉讼；也可重新磋商。',
    },
    litigation: { title: '诉讼', kind: 'side', column: 5, lane: 1, guidance: '等待裁判，登记裁判结果。' },
    enforcement: {
      title: '强制执行',
      kind: 'side',
      column: 6,
      lane: 1,
      guidance: '就未履行部分由法院强制执行，登记到账与结果。',
    },
    terminated: {
      title: '终止',
      kind: 'final',
      column: 3,
      lane: 1,
      guidance: '案件已终止；重新启动须另填启动登记表。',
    },
    referred: {
      title: '移送公益诉讼',
      kind: 'final',
      column: 5,
      lane: 2,
      guidance: '已商请检察机关或有关组织提起公益诉讼。',
    },
  },
  guards: CLAIM_GUARDS,
  actions: [
    ...INITIATION,
    ...INVESTIGATION,
    ...ASSESSMENT,
    ...NEGOTIATION,
    ...PERFORMANCE,
    ...DISPUTES,
    ...ANY_TIME,
  ],
} as const satisfies Chart<ClaimStage, ClaimFacts, ClaimGuardName>;
