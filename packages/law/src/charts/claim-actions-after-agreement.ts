import type { Citation } from '../citations/types.ts';
import type { ChartAction } from './chart.ts';
import { RESTORATION_ACTIONS } from './claim-actions-restoration.ts';
import { type ClaimStage, OPENED_STAGES } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';

type Action = ChartAction<ClaimStage, ClaimGuardName>;

const source = (sourceId: string, article?: string): Citation =>
  article === undefined ? { sourceId } : { sourceId, article };
const FORM2 = source('shigu2022', '附件2');
const SHIGU4 = source('shigu2022', '四');
const ENFORCE = source('spc2019', '21');
const RESTORE = source('civil', '1234');

const PERFORMANCE: readonly Action[] = [
  {
    command: 'claim.startPerformance',
    title: '进入履行',
    from: ['agreement'],
    to: 'performance',
    guards: ['agreementSigned'],
    citation: RESTORE,
  },
  {
    command: 'claim.recordPayment',
    title: '登记赔偿款到账',
    from: ['agreement', 'confirmation', 'performance', 'enforcement'],
    guards: ['owed', 'notOverpaid'],
    citation: source('reg2022', '30'),
  },
  {
    command: 'claim.planRestoration',
    title: '制定修复方案',
    from: ['performance', 'evaluation', 'enforcement'],
    citation: RESTORE,
  },
  {
    command: 'claim.recordProgress',
    title: '登记修复进度',
    from: ['performance', 'evaluation', 'enforcement'],
    citation: RESTORE,
  },
  {
    command: 'claim.completePerformance',
    title: '确认履行完毕',
    from: ['performance'],
    to: 'evaluation',
    guards: ['performed', 'remainderDecided'],
    advice: ['invitationsSent', 'milestonesChecked', 'guideChecked'],
    citation: RESTORE,
  },
  {
    command: 'claim.recordEvaluation',
    title: '登记修复效果评估',
    from: ['evaluation'],
    citation: source('reg2022', '27'),
  },
  {
    command: 'claim.exemptEvaluation',
    title: '说明免予效果评估',
    from: ['evaluation'],
    citation: source('opinion2025', '十四'),
  },
  {
    command: 'claim.close',
    title: '结案',
    from: ['evaluation'],
    to: 'closed',
    guards: ['performed', 'evaluated', 'fileComplete'],
    citation: source('zz-flow'),
  },
];

/** Where a claim may be ended early. After performance only the evaluation is left: such a claim is closed. */
const TERMINABLE: readonly ClaimStage[] = [
  ...OPENED_STAGES.filter((stage) => stage !== 'evaluation'),
  // Whoever was asked to sue may decline.
  'referred',
];

const DISPUTES: readonly Action[] = [
  {
    command: 'claim.fileSuit',
    title: '提起损害赔偿诉讼',
    from: ['negotiationFailed', 'referred'],
    to: 'litigation',
    citation: source('code', '1073'),
  },
  {
    command: 'claim.fileSuit',
    title: '提起损害赔偿诉讼',
    from: ['agreement', 'performance', 'evaluation'],
    to: 'litigation',
    guards: ['inDefault', 'withoutTitle'],
    citation: source('reg2022', '25'),
  },
  {
    command: 'claim.refer',
    title: '商请提起公益诉讼',
    from: ['negotiationFailed'],
    to: 'referred',
    guards: ['organisationEntitled'],
    citation: SHIGU4,
  },
  {
    command: 'claim.recordJudgment',
    title: '登记裁判结果',
    from: ['litigation'],
    to: { supported: 'performance', dismissed: 'terminated' },
    citation: source('spc2019', '12'),
  },
  {
    command: 'claim.applyEnforcement',
    title: '申请强制执行',
    from: ['performance', 'evaluation'],
    to: 'enforcement',
    guards: ['enforceable', 'inDefault', 'notMoreThanUnperformed'],
    advice: ['enforcementInTime'],
    citation: ENFORCE,
  },
  {
    command: 'claim.recordEnforcementResult',
    title: '登记执行结果',
    from: ['enforcement'],
    to: { performed: 'performance', endedUnperformed: 'terminated' },
    outcomeGuards: { performed: ['enforcedInFull'] },
    citation: ENFORCE,
  },
  {
    command: 'claim.requestTermination',
    title: '填写索赔终止登记表',
    from: TERMINABLE,
    citation: FORM2,
  },
  {
    command: 'claim.signTermination',
    title: '签署索赔终止登记表',
    from: TERMINABLE,
    to: { signed: 'same', approved: 'terminated' },
    guards: ['terminationWritten'],
    citation: FORM2,
  },
  {
    command: 'claim.withdrawTermination',
    title: '撤回终止申请',
    from: TERMINABLE,
    guards: ['terminationWritten'],
    citation: FORM2,
  },
];

const RUNNING: readonly ClaimStage[] = ['initiation', ...OPENED_STAGES, 'referred'];

const ANY_TIME: readonly Action[] = [
  { command: 'claim.assignOfficer', title: '指定经办人', from: RUNNING },
  { command: 'claim.addEvidence', title: '添加证据', from: RUNNING },
  {
    command: 'claim.issueDocument',
    title: '制作文书',
    from: [...RUNNING, 'closed', 'terminated', 'notFiled'],
  },
  { command: 'claim.pauseClock', title: '中止计时', from: RUNNING },
  { command: 'claim.resumeClock', title: '恢复计时', from: RUNNING },
];

/** What may be done on a claim from performance to its end, on its detours, and at any time. */
export const ACTIONS_AFTER_AGREEMENT: readonly Action[] = [
  ...PERFORMANCE,
  ...RESTORATION_ACTIONS,
  ...DISPUTES,
  ...ANY_TIME,
];
