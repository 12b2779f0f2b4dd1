import { z } from 'zod';
import { CLAIM_PAPERS, type ClaimPaper } from '../documents.ts';
import { defineCommand } from '../kernel/command.ts';
import {
  CitationRef,
  DecimalText,
  Fen,
  HappenedOn,
  Id,
  IsoDate,
  Line,
  OptionalText,
  Text,
} from '../kernel/scalars.ts';
import { PartyInput } from '../parties.ts';

const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);

function claimCommand<const Name extends string, Input extends z.ZodType>(
  name: Name,
  title: string,
  input: Input,
) {
  return defineCommand({ name: `claim.${name}` as const, title, subject: 'claim', input });
}

/* 启动 */

/** What form 1 (索赔启动登记表) holds beyond what the case itself knows. */
export const InitiationFields = z.object({
  cause: Line,
  summaryAndReason: Text,
  remark: OptionalText.default(''),
});

export const claimOpen = defineCommand({
  name: 'claim.open',
  title: '新建索赔案件',
  subject: 'claim',
  creates: true,
  input: z.object({
    unitId: Id,
    title: Line,
    channel: z.string().min(1, '请选择线索来源'),
    leadId: Id.optional(),
    reopensClaimId: Id.optional(),
    occurredOn: HappenedOn.optional(),
    occurredPlace: OptionalText.default(''),
    /** At least one, unless the case opens anew: then the obligors of the ended case stand. */
    obligors: z.array(PartyInput).max(50).default([]),
  }),
});
export const claimSaveInitiation = claimCommand('saveInitiation', '填写索赔启动登记表', InitiationFields);
export const Signature = z.object({
  opinion: OptionalText.default('同意'),
  signedOn: HappenedOn,
});
export const claimSignInitiation = claimCommand('signInitiation', '签署索赔启动登记表', Signature);
export const claimReturnInitiation = claimCommand(
  'returnInitiation',
  '退回索赔启动登记表',
  z.object({ reason: Text }),
);
export const claimDecline = claimCommand(
  'decline',
  '决定不启动',
  z.object({ ground: z.string(), reason: Text, decidedOn: HappenedOn, evidenceIds: EvidenceIds }),
);
export const claimNotifyProcuratorate = claimCommand(
  'notifyProcuratorate',
  '通报检察机关',
  z.object({ notifiedOn: HappenedOn, organ: Line, evidenceIds: EvidenceIds }),
);
export const claimAssignOfficer = claimCommand('assignOfficer', '指定经办人', z.object({ officerId: Id }));

/* 调查 */

export const ScopeAnswers = z.object({
  emergencyLevel: z.enum(['none', 'general', 'larger', 'major', 'extreme']),
  inKeyEcologicalArea: z.boolean(),
  inEcologicalRedLine: z.boolean(),
  qualityGradeDropped: z.boolean(),
  functionDegraded: z.boolean(),
  unlawfulDamage: z.boolean(),
  personalOrPropertyLoss: z.boolean(),
  historicWithoutObligor: z.boolean(),
  /** 海洋: governed by its own rules. */
  marineDamage: z.boolean().default(false),
  lineDepartment: OptionalText.default(''),
  note: OptionalText.default(''),
  evidenceIds: EvidenceIds,
});
export const claimRecordScopeTest = claimCommand('recordScopeTest', '判定适用范围', ScopeAnswers);
export const claimSetElements = claimCommand(
  'setElements',
  '确定损害要素',
  z.object({ elements: z.array(z.string()).min(1, '至少选择一项受损要素').max(30) }),
);
export const claimAddFact = claimCommand(
  'addFact',
  '登记损害事实',
  z.object({
    kind: z.enum(['act', 'time', 'place', 'consequence', 'assessment', 'causation']),
    content: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimRemoveFact = claimCommand('removeFact', '删除损害事实', z.object({ factId: Id }));
/** The parts of form 3 (生态环境损害调查情况登记表) that are written by hand. */
export const claimSaveInvestigation = claimCommand(
  'saveInvestigation',
  '填写调查情况登记表',
  z.object({
    leadSource: Text,
    investigators: z.array(Line).min(2, '调查人员不得少于两人').max(20),
    method: Text,
    from: HappenedOn,
    to: HappenedOn,
    range: Text,
    needsClaim: z.boolean(),
    reason: Text,
    negotiationAdvice: Text,
  }),
);
export const claimCiteBasis = claimCommand(
  'citeBasis',
  '引用法律依据',
  z.object({ citations: z.array(CitationRef).min(1, '至少引用一条法律依据').max(50) }),
);
export const claimSubmitInvestigation = claimCommand(
  'submitInvestigation',
  '提交调查情况登记表',
  z.object({ submittedOn: HappenedOn }),
);

/* 索赔清单与评估 */

export const claimSetCost = claimCommand(
  'setCostItem',
  '登记索赔费用',
  z.object({
    itemId: Id.optional(),
    kind: z.string(),
    amountFen: Fen,
    basis: OptionalText.default(''),
    /** What the law lets the claimant take off (减免); it needs the rule that allows it. */
    reductionFen: Fen.default(0),
    reductionCitation: CitationRef.optional(),
    evidenceIds: EvidenceIds,
  }),
);
export const claimRemoveCost = claimCommand('removeCostItem', '删除索赔费用', z.object({ itemId: Id }));
export const claimRecordOpinion = claimCommand(
  'recordOpinion',
  '登记专家意见',
  z.object({
    expertName: Line,
    employer: Line,
    professionalTitle: Line,
    field: Line,
    givenOn: HappenedOn,
    method: Text,
    amountFen: Fen,
    restorable: z.enum(['full', 'partial', 'none']),
    advice: OptionalText.default(''),
    evidenceIds: EvidenceIds,
  }),
);
export const claimRecordAppraisal = claimCommand(
  'recordAppraisal',
  '登记鉴定评估报告',
  z.object({
    kind: z.enum(['judicialAppraisal', 'assessmentReport', 'comprehensiveFinding']),
    institution: Line,
    reportNo: Line,
    issuedOn: HappenedOn,
    method: Text,
    amountFen: Fen,
    restorable: z.enum(['full', 'partial', 'none']),
    conclusion: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const PerformanceMode = z.enum(['payment', 'restoration', 'mixed']);
export const claimRecordPreMeeting = claimCommand(
  'recordPreMeeting',
  '登记会前磋商结果',
  z.object({
    heldOn: HappenedOn,
    participants: Text,
    amountFen: Fen,
    mode: PerformanceMode,
    performBy: IsoDate,
    note: OptionalText.default(''),
  }),
);

/* 磋商 */

export const claimServeNotice = claimCommand(
  'serveNotice',
  '送达磋商告知书',
  z.object({ servedOn: HappenedOn, replyBy: IsoDate, method: Line, evidenceIds: EvidenceIds }),
);
export const claimRecordReply = claimCommand(
  'recordReply',
  '登记义务人答复',
  z.object({ repliedOn: HappenedOn, agrees: z.boolean(), content: OptionalText.default('') }),
);
export const claimStartNegotiation = claimCommand(
  'startNegotiation',
  '进入磋商',
  z.object({ startedOn: HappenedOn }),
);
export const claimRecordRound = claimCommand(
  'recordRound',
  '登记磋商会议',
  z.object({
    heldOn: HappenedOn,
    place: Line,
    host: Line,
    mediation: z
      .object({ committee: Line, agencyConsents: z.boolean(), obligorConsents: z.boolean() })
      .optional(),
    participants: z
      .array(z.object({ name: Line, organisation: Line, role: Line }))
      .min(2, '至少登记双方各一名参加人')
      .max(60),
    claimOfferFen: Fen.optional(),
    obligorOfferFen: Fen.optional(),
    minutes: Text,
    result: z.enum(['agreed', 'continue', 'failed']),
    evidenceIds: EvidenceIds,
  }),
);
export const claimConcludeNegotiation = claimCommand(
  'concludeNegotiation',
  '确认磋商结果',
  z.object({
    outcome: z.enum(['agreed', 'failed']),
    concludedOn: HappenedOn,
    failureGround: z.string().optional(),
    reason: OptionalText.default(''),
  }),
);
export const claimRenegotiate = claimCommand(
  'renegotiate',
  '重新磋商',
  z.object({ startedOn: HappenedOn, reason: Text }),
);

/* 协议与司法确认 */

export const Instalment = z.object({ dueOn: IsoDate, amountFen: Fen });
export const RestorationPlan = z.object({
  mode: z.string(),
  quantity: DecimalText,
  unit: z.string(),
  inPlace: z.boolean(),
  place: Line,
  offSiteReason: OptionalText.default(''),
  standard: Text,
  startOn: IsoDate,
  finishOn: IsoDate,
});
export const claimSaveAgreement = claimCommand(
  'saveAgreement',
  '起草赔偿协议',
  z.object({
    amountFen: Fen,
    mode: PerformanceMode,
    performBy: IsoDate,
    instalments: z.array(Instalment).max(60).default([]),
    restoration: RestorationPlan.optional(),
    breachClause: Text,
    supervision: Text,
    /** Required for each of amount, mode and performBy that differs from the pre-meeting result. */
    differenceReasons: z
      .object({ amount: z.string(), mode: z.string(), performBy: z.string() })
      .partial()
      .default({}),
  }),
);
export const claimSignAgreement = claimCommand(
  'signAgreement',
  '签订赔偿协议',
  z.object({
    agencySignatory: Line,
    agencySignedOn: HappenedOn,
    obligorSignatory: Line,
    obligorSignedOn: HappenedOn,
    evidenceIds: EvidenceIds,
  }),
);
export const claimApplyConfirmation = claimCommand(
  'applyConfirmation',
  '申请司法确认',
  z.object({
    appliedOn: HappenedOn,
    court: Line,
    agencyApplies: z.boolean(),
    obligorApplies: z.boolean(),
    noticeFrom: IsoDate.optional(),
    noticeTo: IsoDate.optional(),
    evidenceIds: EvidenceIds,
  }),
);
export const claimRecordRuling = claimCommand(
  'recordRuling',
  '登记司法确认裁定',
  z.object({
    result: z.enum(['confirmed', 'refused']),
    ruledOn: HappenedOn,
    rulingNo: Line,
    reason: OptionalText.default(''),
    evidenceIds: EvidenceIds,
  }),
);

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
export const claimRefer = claimCommand(
  'refer',
  '商请提起公益诉讼',
  z.object({
    referredOn: HappenedOn,
    to: z.enum(['procuratorate', 'organisation']),
    name: Line,
    reason: Text,
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
    performBy: IsoDate.optional(),
    summary: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimApplyEnforcement = claimCommand(
  'applyEnforcement',
  '申请强制执行',
  z.object({ appliedOn: HappenedOn, court: Line, default: Text, evidenceIds: EvidenceIds }),
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
