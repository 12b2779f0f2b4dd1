import { z } from 'zod';
import { CitationRef, Fen, HappenedOn, Id, IsoDate, Line, OptionalText, Text } from '../kernel/scalars.ts';
import { claimCommand, EvidenceIds } from './claim-command.ts';

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
    /** The expert of the pool who gave it. */
    expertId: Id.optional(),
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
    /** How opinions far from the median were weighed (分歧). */
    dissentReason: OptionalText.default(''),
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
      .array(
        z.object({
          name: Line,
          organisation: Line,
          role: Line,
          /** For whom he sits at the table. */
          side: z.enum(['agency', 'obligor', 'invited', 'mediator', 'others']).optional(),
          present: z.boolean().optional(),
        }),
      )
      .min(2, '至少登记双方各一名参加人')
      .max(60),
    claimOfferFen: Fen.optional(),
    obligorOfferFen: Fen.optional(),
    /** How long the meeting took. */
    minutesLong: z.int().min(1).max(1440, '不能超过一天').optional(),
    minutes: Text,
    agreedPoints: z.array(Line).max(40, '至多 40 项').default([]),
    openPoints: z.array(Line).max(40, '至多 40 项').default([]),
    result: z.enum(['agreed', 'partial', 'continue', 'failed']),
    /** When the next meeting is to be held. */
    nextOn: IsoDate.optional(),
    evidenceIds: EvidenceIds,
  }),
);
const NegotiatedItem = z.object({ title: Line, amountFen: Fen });
const NegotiatedItems = z.array(NegotiatedItem).max(40, '至多 40 项');

export const claimConcludeNegotiation = claimCommand(
  'concludeNegotiation',
  '确认磋商结果',
  z.object({
    outcome: z.enum(['agreed', 'partial', 'failed']),
    concludedOn: HappenedOn,
    /** Of a success in part: what is agreed, and what goes on to a suit. */
    partial: z.object({ agreedItems: NegotiatedItems, openItems: NegotiatedItems }).optional(),
    failureGround: z.string().optional(),
    reason: OptionalText.default(''),
  }),
);
export const claimRenegotiate = claimCommand(
  'renegotiate',
  '重新磋商',
  z.object({ startedOn: HappenedOn, reason: Text }),
);
