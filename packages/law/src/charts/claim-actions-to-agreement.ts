import type { Citation } from '../citations/types.ts';
import type { ChartAction } from './chart.ts';
import { INVITATION_ACTIONS } from './claim-actions-invitations.ts';
import { NEGOTIATION_ACTIONS } from './claim-actions-negotiation.ts';
import { type ClaimStage, OPENED_STAGES } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';

type Action = ChartAction<ClaimStage, ClaimGuardName>;

const source = (sourceId: string, article?: string): Citation =>
  article === undefined ? { sourceId } : { sourceId, article };
const FORM1 = source('shigu2022', '附件1');
const FORM3 = source('shigu2022', '附件3');
const SHIGU2 = source('shigu2022', '二');
const SHIGU4 = source('shigu2022', '四');
const NEGOTIATE = source('reg2022', '22');
const AGREEMENT = source('opinion2025', '七');
const CONFIRM = source('spc2019', '20');
const PRE_MEETING = source('zz-further');

const INITIATION: readonly Action[] = [
  { command: 'claim.saveInitiation', title: '填写索赔启动登记表', from: ['initiation'], citation: FORM1 },
  {
    command: 'claim.signInitiation',
    title: '签署索赔启动登记表',
    from: ['initiation'],
    to: { signed: 'same', approved: 'investigation' },
    guards: ['initiationComplete'],
    citation: FORM1,
  },
  { command: 'claim.returnInitiation', title: '退回索赔启动登记表', from: ['initiation'], citation: FORM1 },
  {
    command: 'claim.decline',
    title: '决定不启动',
    from: ['initiation'],
    to: 'notFiled',
    citation: source('reg2022', '18'),
  },
];

const INVESTIGATION: readonly Action[] = [
  {
    command: 'claim.notifyProcuratorate',
    title: '通报检察机关',
    from: OPENED_STAGES,
    citation: source('proc2024'),
  },
  {
    command: 'claim.recordScopeTest',
    title: '判定适用范围',
    from: ['initiation', 'investigation'],
    citation: source('reg2022', '4'),
  },
  {
    command: 'claim.setElements',
    title: '确定损害要素',
    from: ['initiation', 'investigation', 'assessment'],
    citation: SHIGU2,
  },
  {
    command: 'claim.addFact',
    title: '登记损害事实',
    from: ['initiation', 'investigation'],
    citation: FORM3,
  },
  { command: 'claim.removeFact', title: '删除损害事实', from: ['initiation', 'investigation'] },
  { command: 'claim.citeBasis', title: '引用法律依据', from: ['investigation'], citation: FORM3 },
  {
    command: 'claim.saveInvestigation',
    title: '填写调查情况登记表',
    from: ['investigation'],
    citation: FORM3,
  },
  {
    command: 'claim.submitInvestigation',
    title: '提交调查情况登记表',
    from: ['investigation'],
    to: 'assessment',
    guards: ['scopeTested', 'investigationComplete'],
    citation: FORM3,
  },
];

const ASSESSMENT: readonly Action[] = [
  {
    command: 'claim.setCostItem',
    title: '登记索赔费用',
    from: ['investigation', 'assessment', 'negotiation'],
    citation: source('civil', '1235'),
  },
  {
    command: 'claim.removeCostItem',
    title: '删除索赔费用',
    from: ['investigation', 'assessment', 'negotiation'],
  },
  {
    command: 'claim.saveValuation',
    title: '保存损害计算',
    from: ['investigation', 'assessment', 'negotiation'],
    citation: source('reg2022', '20'),
  },
  {
    command: 'claim.dropValuation',
    title: '删除损害计算',
    from: ['investigation', 'assessment', 'negotiation'],
  },
  {
    command: 'claim.adoptValuation',
    title: '列入索赔清单',
    from: ['investigation', 'assessment', 'negotiation'],
    citation: source('civil', '1235'),
  },
  {
    command: 'draw.open',
    title: '冻结专家抽取名单',
    from: ['assessment'],
    citation: PRE_MEETING,
  },
  { command: 'claim.recordOpinion', title: '登记专家意见', from: ['assessment'], citation: PRE_MEETING },
  {
    command: 'claim.recordAppraisal',
    title: '登记鉴定评估报告',
    from: ['assessment'],
    citation: source('reg2022', '20'),
  },
  {
    command: 'claim.recordPreMeeting',
    title: '登记会前磋商结果',
    from: ['assessment'],
    guards: ['consultationFirst', 'expertsDrawn', 'assessmentBasis', 'costsListed', 'dissentExplained'],
    citation: PRE_MEETING,
  },
  {
    command: 'claim.serveNotice',
    title: '送达磋商告知书',
    from: ['assessment', 'negotiation'],
    guards: ['assessmentBasis'],
    citation: source('reg2022', '21'),
  },
  {
    command: 'claim.recordReply',
    title: '登记义务人答复',
    from: ['assessment', 'negotiation'],
    citation: source('reg2022', '21'),
  },
  {
    command: 'claim.startNegotiation',
    title: '进入磋商',
    from: ['assessment'],
    to: 'negotiation',
    guards: ['assessmentBasis', 'preMeetingHeld', 'noticePrepared'],
    advice: ['invitationsSent'],
    citation: SHIGU4,
  },
];

const NEGOTIATION: readonly Action[] = [
  {
    command: 'claim.recordRound',
    title: '登记磋商会议',
    from: ['negotiation'],
    guards: ['mediationConsented'],
    advice: ['withinThreeRounds', 'roundsClose'],
    citation: NEGOTIATE,
  },
  {
    command: 'claim.concludeNegotiation',
    title: '确认磋商结果',
    from: ['negotiation'],
    to: { agreed: 'agreement', partial: 'agreement', failed: 'negotiationFailed' },
    guards: ['roundHeld'],
    outcomeGuards: {
      agreed: ['agreedInRound'],
      partial: ['partialInRound', 'partialDivides'],
      failed: ['failureGroundHolds'],
    },
    advice: ['invitationsSent'],
    citation: source('opinion2020', '磋商'),
  },
  {
    command: 'claim.renegotiate',
    title: '重新磋商',
    from: ['negotiationFailed'],
    to: 'negotiation',
    citation: AGREEMENT,
  },
  {
    command: 'claim.saveAgreement',
    title: '起草赔偿协议',
    from: ['agreement'],
    guards: ['agreementUnsigned', 'differencesExplained', 'withinAgreedPart'],
    citation: AGREEMENT,
  },
  {
    command: 'claim.signAgreement',
    title: '签订赔偿协议',
    from: ['agreement'],
    guards: ['agreementDrafted', 'agreementUnsigned'],
    citation: AGREEMENT,
  },
  {
    command: 'claim.applyConfirmation',
    title: '申请司法确认',
    from: ['agreement'],
    to: 'confirmation',
    guards: ['agreementSigned', 'jointApplication', 'confirmationInTime', 'noticeLongEnough'],
    advice: ['packetComplete'],
    citation: CONFIRM,
  },
  {
    command: 'claim.recordRuling',
    title: '登记司法确认裁定',
    from: ['confirmation'],
    to: { confirmed: 'performance', refused: 'negotiation' },
    outcomeGuards: { confirmed: ['noticeOver'] },
    citation: CONFIRM,
  },
];

/** What may be done on a claim from its opening to the judicial confirmation of its agreement. */
export const ACTIONS_TO_AGREEMENT: readonly Action[] = [
  ...INITIATION,
  ...INVESTIGATION,
  ...ASSESSMENT,
  ...NEGOTIATION,
  ...INVITATION_ACTIONS,
  ...NEGOTIATION_ACTIONS,
];
