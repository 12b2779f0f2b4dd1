import { z } from 'zod';
import { CLAIM_PAPERS, type ClaimPaper } from '../documents.ts';
import { defineCommand } from '../kernel/command.ts';
import { DecimalText, Fen, HappenedOn, Id, IsoDate, Line, OptionalText, Text } from '../kernel/scalars.ts';
import { claimCommand, EvidenceIds } from './claim-command.ts';
import { RestorationPlan } from './commands-agreement.ts';
import { Signature } from './commands-opening.ts';

/* 履行、修复与评估 */

export const claimStartPerformance = claimCommand(
  'startPerformance',
  '进入履行',
  z.object({ startedOn: HappenedOn }),
);
export const claimRecordPayment = claimCommand(
  'recordPayment',
  '登记赔偿款到账',
  z.object({
    amountFen: Fen.min(1, '金额须大于零'),
    paidOn: HappenedOn,
    payer: Line,
    voucherNo: Line,
    instalmentNo: z.int().min(1).optional(),
    evidenceIds: EvidenceIds,
  }),
);
export const claimPlanRestoration = claimCommand(
  'planRestoration',
  '制定修复方案',
  RestorationPlan.extend({
    executor: z.enum(['obligor', 'thirdParty', 'agency']),
    contractor: OptionalText.default(''),
    capabilityProof: OptionalText.default(''),
    guideDepartment: OptionalText.default(''),
    evidenceIds: EvidenceIds,
  }),
);
export const claimRecordProgress = claimCommand(
  'recordProgress',
  '登记修复进度',
  z.object({
    doneOn: HappenedOn,
    quantity: DecimalText,
    unit: z.string(),
    place: Line,
    description: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimCompletePerformance = claimCommand(
  'completePerformance',
  '确认履行完毕',
  z.object({ completedOn: HappenedOn, note: OptionalText.default('') }),
);
export const claimRecordEvaluation = claimCommand(
  'recordEvaluation',
  '登记修复效果评估',
  z.object({
    evaluatedOn: HappenedOn,
    evaluators: Text,
    standard: Text,
    result: z.enum(['passed', 'rectify']),
    findings: Text,
    rectifyBy: IsoDate.optional(),
    evidenceIds: EvidenceIds,
  }),
);
export const claimExemptEvaluation = claimCommand(
  'exemptEvaluation',
  '说明免予效果评估',
  z.object({ ground: z.string(), reason: Text, decidedOn: HappenedOn }),
);

/* 结案、终止、诉讼与执行 */

export const claimClose = claimCommand(
  'close',
  '结案',
  z.object({ closedOn: HappenedOn, summary: Text, publication: OptionalText.default('') }),
);
export const claimRequestTermination = claimCommand(
  'requestTermination',
  '填写索赔终止登记表',
  z.object({ ground: z.string(), reason: Text, remark: OptionalText.default('') }),
);
export const claimSignTermination = claimCommand('signTermination', '签署索赔终止登记表', Signature);
export const claimWithdrawTermination = claimCommand(
  'withdrawTermination',
  '撤回终止申请',
  z.object({ reason: Text }),
);
export const claimFileSuit = claimCommand(
  'fileSuit',
  '提起损害赔偿诉讼',
  z.object({ filedOn: HappenedOn, court: Line, claimFen: Fen, evidenceIds: EvidenceIds }),
);
/** That an organisation may sue: its registration, its years of work, no violation of the law. */
export const OrganisationProofInput = z.object({
  registrationNo: Line,
  registeredWith: Line,
  /** With the civil affairs department (民政部门) of a city with districts or above. */
  registeredAtCity: z.boolean(),
  activeSince: HappenedOn,
  noViolation: z.boolean(),
  evidenceIds: z.array(Id).min(1, '请附组织的证明材料').max(50, '一次最多引用 50 项证据'),
});
export const claimRefer = claimCommand(
  'refer',
  '商请提起公益诉讼',
  z.object({
    referredOn: HappenedOn,
    to: z.enum(['procuratorate', 'organisation']),
    name: Line,
    reason: Text,
    organisation: OrganisationProofInput.optional(),
    evidenceIds: EvidenceIds,
  }),
);
export const claimRecordJudgment = claimCommand(
  'recordJudgment',
  '登记裁判结果',
  z.object({
    outcome: z.enum(['supported', 'dismissed']),
    judgedOn: HappenedOn,
    caseNo: Line,
    amountFen: Fen,
    /** What is due instead when the restoration that the judgment orders is not carried out (SPC art. 12). */
    unrestoredFen: Fen.optional(),
    performBy: IsoDate.optional(),
    summary: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimApplyEnforcement = claimCommand(
  'applyEnforcement',
  '申请强制执行',
  z.object({
    appliedOn: HappenedOn,
    court: Line,
    /** What enforcement is asked for: all that is not performed where left out, never more. */
    amountFen: Fen.optional(),
    default: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimRecordEnforcementResult = claimCommand(
  'recordEnforcementResult',
  '登记执行结果',
  z.object({
    outcome: z.enum(['performed', 'endedUnperformed']),
    endedOn: HappenedOn,
    caseNo: Line,
    summary: Text,
    evidenceIds: EvidenceIds,
  }),
);

/* 期限与文书 */

export const claimPauseClock = claimCommand(
  'pauseClock',
  '中止计时',
  z.object({ clockId: Id, ground: z.string(), from: HappenedOn, note: OptionalText.default('') }),
);
export const claimResumeClock = claimCommand(
  'resumeClock',
  '恢复计时',
  z.object({ clockId: Id, to: HappenedOn }),
);
/** The product's own: after a change of settings or calendar. */
export const claimRederiveClocks = claimCommand('rederiveClocks', '重新计算期限', z.object({}));
export const claimIssueDocument = defineCommand({
  name: 'claim.issueDocument',
  title: '制作文书',
  subject: 'claim',
  input: z.object({
    kind: z.enum(Object.keys(CLAIM_PAPERS) as [ClaimPaper, ...ClaimPaper[]], '没有这种文书'),
    issuedOn: HappenedOn,
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});
