import type { Chart, StageDefinition } from './chart.ts';
import { ACTIONS_AFTER_AGREEMENT } from './claim-actions-after-agreement.ts';
import { COURT_ACTIONS } from './claim-actions-court.ts';
import { EXPERT_ACTIONS } from './claim-actions-experts.ts';
import { ACTIONS_TO_AGREEMENT } from './claim-actions-to-agreement.ts';
import type { ClaimFacts, ClaimStage } from './claim-facts.ts';
import { CLAIM_GUARDS, type ClaimGuardName } from './claim-guards.ts';

const MAIN_LINE = {
  initiation: {
    title: '启动',
    kind: 'main',
    column: 0,
    lane: 0,
    documents: ['initiationForm'],
    guidance: '填写《索赔启动登记表》，附上初步证据，依次由经办人、机构负责人、部门负责人签署。',
    citation: { sourceId: 'reg2022', article: '17' },
  },
  investigation: {
    title: '调查',
    kind: 'main',
    column: 1,
    lane: 0,
    documents: ['procuratorateLetter', 'investigationRecord'],
    guidance: '查明损害事实并逐项对应证据，判定适用范围，引用法律依据，提交调查情况登记表。',
    citation: { sourceId: 'reg2022', article: '19' },
  },
  assessment: {
    title: '专家评估',
    kind: 'main',
    column: 2,
    lane: 0,
    documents: ['assessmentBasis', 'opinionLetter', 'negotiationNotice'],
    guidance: '取得专家意见或鉴定评估报告，列出索赔清单，会前磋商确定金额、模式、时间。',
    citation: { sourceId: 'reg2022', article: '20' },
  },
  negotiation: {
    title: '磋商',
    kind: 'main',
    column: 3,
    lane: 0,
    documents: ['negotiationMinutes'],
    guidance: '召开磋商会议，逐次登记参加人、双方意见与结果。',
    citation: { sourceId: 'reg2022', article: '22' },
  },
  agreement: {
    title: '达成磋商协议',
    kind: 'main',
    column: 4,
    lane: 0,
    documents: ['agreement'],
    guidance: '按会前磋商结果起草协议，双方签订；可共同申请司法确认。',
    citation: { sourceId: 'opinion2025', article: '七' },
  },
  confirmation: {
    title: '司法确认',
    kind: 'main',
    column: 5,
    lane: 0,
    documents: ['confirmationApplication', 'confirmationPacket', 'confirmationRuling'],
    guidance: '法院公告、审查协议，登记裁定结果。',
    citation: { sourceId: 'spc2019', article: '20' },
  },
  performance: {
    title: '履行',
    kind: 'main',
    column: 6,
    lane: 0,
    documents: ['performanceProof'],
    guidance: '登记赔偿款到账与修复进度，到期未履行的及时申请执行或起诉。',
    citation: { sourceId: 'civil', article: '1234' },
  },
  evaluation: {
    title: '修复评估',
    kind: 'main',
    column: 7,
    lane: 0,
    documents: ['evaluationOpinion', 'closingReport'],
    guidance: '组织修复效果评估，未达标的限期整改后再评估。',
    citation: { sourceId: 'reg2022', article: '27' },
  },
} as const satisfies Partial<Record<ClaimStage, StageDefinition>>;

const DETOURS = {
  negotiationFailed: {
    title: '磋商不成',
    kind: 'side',
    column: 4,
    lane: 1,
    documents: ['failureStatement'],
    guidance: '及时提起诉讼，或商请检察机关、法律规定的组织提起公益诉讼；也可重新磋商。',
    citation: { sourceId: 'opinion2020', article: '磋商' },
  },
  litigation: {
    title: '诉讼',
    kind: 'side',
    column: 5,
    lane: 1,
    documents: ['suitPapers', 'judgment'],
    guidance: '等待裁判，登记裁判结果。',
    citation: { sourceId: 'spc2019', article: '5' },
  },
  enforcement: {
    title: '强制执行',
    kind: 'side',
    column: 6,
    lane: 1,
    documents: ['enforcementApplication'],
    guidance: '就未履行部分由法院强制执行，登记到账与结果。',
    citation: { sourceId: 'spc2019', article: '21' },
  },
  referred: {
    title: '移送公益诉讼',
    kind: 'side',
    column: 5,
    lane: 2,
    documents: [],
    guidance: '已商请检察机关或有关组织提起公益诉讼；登记法院受理和告知，办结配合事项，登记裁判后回到履行。',
    citation: { sourceId: 'code', article: '1073' },
  },
} as const satisfies Partial<Record<ClaimStage, StageDefinition>>;

const ENDINGS = {
  closed: {
    title: '结案',
    kind: 'final',
    column: 8,
    lane: 0,
    documents: [],
    guidance: '案件已结案，卷宗归档。',
    citation: { sourceId: 'zz-flow' },
  },
  notFiled: {
    title: '不启动',
    kind: 'final',
    column: 1,
    lane: 1,
    documents: [],
    guidance: '已决定不启动索赔，理由已记录。',
    citation: { sourceId: 'reg2022', article: '18' },
  },
  terminated: {
    title: '终止',
    kind: 'final',
    column: 3,
    lane: 1,
    documents: ['terminationForm'],
    guidance: '案件已终止；重新启动须另填启动登记表。',
    citation: { sourceId: 'reg2022', article: '18' },
  },
} as const satisfies Partial<Record<ClaimStage, StageDefinition>>;

/** 生态环境损害赔偿案件, from the filing form to closing. Zhangzhou's eight stages are its main line. */
export const claimChart = {
  id: 'claim',
  title: '生态环境损害赔偿案件',
  initial: 'initiation',
  stages: { ...MAIN_LINE, ...DETOURS, ...ENDINGS },
  guards: CLAIM_GUARDS,
  actions: [...ACTIONS_TO_AGREEMENT, ...ACTIONS_AFTER_AGREEMENT, ...COURT_ACTIONS, ...EXPERT_ACTIONS],
} as const satisfies Chart<ClaimStage, ClaimFacts, ClaimGuardName>;
