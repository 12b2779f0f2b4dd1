import { z } from 'zod';
import { ActionView, NearestClock, PairView } from './claims/queries.ts';
import { ClockView, DerivationStep } from './clocks.ts';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf, sortBy } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, Fen, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';
import { PartyInput, PartyView } from './parties.ts';

const EvidenceIds = z.array(Id).max(50).default([]);

/** The preliminary judgement on compensation (初步判定): yes, or no with its reason. "Undecided" is not offered. */
export const CompensationJudgement = z.discriminatedUnion(
  'start',
  [
    z.object({ start: z.literal(true), claimTitle: Line.optional() }),
    z.object({
      start: z.literal(false),
      ground: z.string({ error: '请选择不启动的情形' }),
      reason: z.string().trim().min(1, '不启动损害赔偿须说明理由').max(2000, '不能超过 2000 字'),
    }),
  ],
  { error: '立案时须当即对是否启动生态环境损害赔偿作出初步判定' },
);
export type CompensationJudgement = z.infer<typeof CompensationJudgement>;

export const PenaltyFacts = z.object({
  title: Line,
  caseSource: Line,
  act: Text,
  violationKind: z.string().default(''),
  medium: z.array(z.string()).max(10).default([]),
  lawViolated: OptionalText.default(''),
  legalBasis: OptionalText.default(''),
  place: OptionalText.default(''),
  foundOn: HappenedOn,
  filedOn: HappenedOn,
});

export const penaltyFile = defineCommand({
  name: 'penalty.file',
  title: '行政处罚立案',
  subject: 'penalty',
  creates: true,
  input: PenaltyFacts.extend({
    unitId: Id,
    leadId: Id.optional(),
    parties: z.array(PartyInput).min(1, '至少填写一名当事人').max(20),
    judgement: CompensationJudgement,
  }),
  result: z.object({
    penaltyNumber: z.string(),
    claimId: z.string().nullable(),
    claimNumber: z.string().nullable(),
  }),
});

/** The judgement on a penalty that was imported without one. */
export const penaltyJudge = defineCommand({
  name: 'penalty.judge',
  title: '判定是否启动损害赔偿',
  subject: 'penalty',
  input: z.object({ judgement: CompensationJudgement, judgedOn: HappenedOn }),
  result: z.object({ claimId: z.string().nullable(), claimNumber: z.string().nullable() }),
});

export const penaltyRecordConsultation = defineCommand({
  name: 'penalty.recordConsultation',
  title: '登记裁量商议',
  subject: 'penalty',
  input: z.object({
    heldOn: HappenedOn,
    participants: Text,
    content: Text,
    cooperative: z.boolean(),
    evidenceIds: EvidenceIds,
  }),
});

export const penaltyIssuePriorNotice = defineCommand({
  name: 'penalty.issuePriorNotice',
  title: '作出事先告知',
  subject: 'penalty',
  input: z.object({
    noticeOn: HappenedOn,
    noticeNo: Line,
    proposedFineFen: Fen,
    servedOn: HappenedOn.optional(),
  }),
});

/** The officer decides on leniency with a reason; the suggestion is never applied by itself. */
export const LeniencyDecision = z.object({
  applied: z.enum(['none', 'lighter', 'mitigated']),
  reason: z.string().trim().min(1, '请写明从轻、减轻或不予从轻减轻的理由').max(2000),
});

export const penaltyDecide = defineCommand({
  name: 'penalty.decide',
  title: '作出处罚决定',
  subject: 'penalty',
  input: z.object({
    decidedOn: HappenedOn,
    decisionNo: Line,
    fineFen: Fen,
    confiscatedFen: Fen.default(0),
    leniency: LeniencyDecision,
  }),
});

export const penaltyRecordFinePayment = defineCommand({
  name: 'penalty.recordFinePayment',
  title: '登记罚没款缴纳',
  subject: 'penalty',
  input: z.object({ paidOn: HappenedOn, amountFen: Fen.min(1, '金额须大于零'), voucherNo: Line }),
});

export const penaltyExempt = defineCommand({
  name: 'penalty.exempt',
  title: '决定不予处罚',
  subject: 'penalty',
  input: z.object({ decidedOn: HappenedOn, decisionNo: Line, reason: Text }),
});
export const penaltyWithdraw = defineCommand({
  name: 'penalty.withdraw',
  title: '撤销立案',
  subject: 'penalty',
  input: z.object({ withdrawnOn: HappenedOn, reason: Text }),
});
export const penaltyClose = defineCommand({
  name: 'penalty.close',
  title: '处罚案件结案',
  subject: 'penalty',
  input: z.object({ closedOn: HappenedOn, ground: Line, note: OptionalText.default('') }),
});
export const penaltyPauseClock = defineCommand({
  name: 'penalty.pauseClock',
  title: '中止计时',
  subject: 'penalty',
  input: z.object({
    clockId: Id,
    ground: z.string(),
    from: HappenedOn,
    partyInformedOn: HappenedOn.optional(),
    note: OptionalText.default(''),
  }),
});
export const penaltyResumeClock = defineCommand({
  name: 'penalty.resumeClock',
  title: '恢复计时',
  subject: 'penalty',
  input: z.object({ clockId: Id, to: HappenedOn }),
});
/** The product's own: after a change of the calendar. */
export const penaltyRederiveClocks = defineCommand({
  name: 'penalty.rederiveClocks',
  title: '重新计算期限',
  subject: 'penalty',
  input: z.object({}),
});
export const penaltyExtend = defineCommand({
  name: 'penalty.extend',
  title: '延长办案期限',
  subject: 'penalty',
  input: z.object({ clockId: Id, approver: Line, approvedOn: HappenedOn, reason: Text }),
});

export const PenaltyListItem = z.object({
  id: z.string(),
  number: z.string(),
  decisionNo: z.string(),
  title: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  partyNames: z.array(z.string()),
  foundOn: z.string().nullable(),
  filedOn: z.string(),
  decidedOn: z.string().nullable(),
  fineFen: z.int().nullable(),
  /** yes / no / pending: the judgement on compensation. */
  judgement: z.enum(['yes', 'no', 'pending']),
  /** 应启动未启动: judged eligible, and no claim opened. */
  shouldHaveStarted: z.boolean(),
  claimId: z.string().nullable(),
  claimNumber: z.string().nullable(),
  nearestClock: NearestClock.nullable(),
});
export type PenaltyListItem = z.infer<typeof PenaltyListItem>;

export const penaltiesList = defineQuery({
  name: 'penalties.list',
  title: '行政处罚案件清单',
  path: '/api/penalties',
  params: PageParams.extend({
    unitId: z.string().optional(),
    stage: z.string().optional(),
    judgement: z.enum(['yes', 'no', 'pending']).optional(),
    shouldHaveStarted: z.enum(['true', 'false']).optional(),
    clock: z.enum(['near', 'overdue']).optional(),
    text: z.string().trim().max(50).optional(),
    sort: sortBy(['filedOn', 'decidedOn', 'dueOn', 'fineFen', 'stage', 'number'], '-filedOn'),
  }),
  result: pageOf(PenaltyListItem),
});

export const LeniencySuggestion = z.object({
  suggested: z.boolean(),
  kinds: z.array(z.enum(['lighter', 'mitigated'])),
  ruleSetTitle: z.string(),
  reasons: z.array(z.string()),
  citation: CitationRef.optional(),
});

export const PenaltyDetail = PenaltyListItem.extend({
  version: z.int(),
  caseSource: z.string(),
  act: z.string(),
  violationKind: z.string(),
  medium: z.array(z.string()),
  lawViolated: z.string(),
  legalBasis: z.string(),
  place: z.string(),
  noticeOn: z.string().nullable(),
  noticeNo: z.string(),
  proposedFineFen: z.int().nullable(),
  confiscatedFen: z.int().nullable(),
  paidFen: z.int(),
  closedOn: z.string().nullable(),
  leadId: z.string().nullable(),
  judgementReason: z.string(),
  eligibility: z.object({ eligible: z.boolean(), reasons: z.array(z.string()) }).nullable(),
  leniencySuggestion: LeniencySuggestion.nullable(),
  leniencyDecision: LeniencyDecision.extend({
    /** What the rules had suggested when the officer decided. */
    suggested: z.boolean(),
    officerName: z.string(),
  }).nullable(),
  /** The talk before the prior notice; null while none was recorded. */
  consultation: penaltyRecordConsultation.input.nullable(),
  parties: z.array(PartyView),
  stages: z.array(
    z.object({ stage: z.string(), title: z.string(), enteredOn: z.string(), leftOn: z.string().nullable() }),
  ),
  clocks: z.array(ClockView),
  actions: z.array(ActionView),
  pair: PairView.nullable(),
  steps: z.array(DerivationStep),
});
export type PenaltyDetail = z.infer<typeof PenaltyDetail>;

export const penaltyGet = defineQuery({
  name: 'penalties.get',
  title: '行政处罚案件',
  path: '/api/penalties/:id',
  params: z.object({ id: z.uuid() }),
  result: PenaltyDetail,
});
