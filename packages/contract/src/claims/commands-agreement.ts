import { z } from 'zod';
import { DecimalText, Fen, HappenedOn, Id, IsoDate, Line, OptionalText, Text } from '../kernel/scalars.ts';
import { claimCommand, EvidenceIds } from './claim-command.ts';
import { PerformanceMode } from './commands-assessment.ts';

/* 协议与司法确认 */

export const Instalment = z.object({ dueOn: IsoDate, amountFen: Fen });
export const AgreementShare = z.object({
  partyId: Id,
  percent: DecimalText.optional(),
  amountFen: Fen.optional(),
});
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
    /** What each obligor bears, by percentage or by amount; empty where one bears all or it is not divided. */
    shares: z.array(AgreementShare).max(50).default([]),
    /** 连带责任: each obligor answers for the whole. */
    joint: z.boolean().default(false),
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
