import { z } from 'zod';
import { EvidenceIds } from './claims/claim-command.ts';
import { OrganisationProofInput } from './claims/commands-performance.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, Fen, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

/* 磋商会议的签字、文书，以及部分达成后未达成部分的去向 */

const Side = z.enum(['agency', 'obligor', 'invited', 'mediator', 'others']);

const Signatory = z.object({
  name: Line,
  organisation: Line,
  outcome: z.enum(['signed', 'refusedToSign']),
  /** Of a refusal: why, and who saw it. */
  reason: OptionalText.default(''),
  witness: OptionalText.default(''),
});

/** Who signed the minutes of a meeting, with the scan, and who would not. */
export const negotiationRecordSignatures = defineCommand({
  name: 'negotiation.recordSignatures',
  title: '登记会议签字',
  subject: 'claim',
  input: z.object({
    roundId: Id,
    signedOn: HappenedOn,
    signatories: z.array(Signatory).min(1, '至少登记一人').max(60, '至多 60 人'),
    evidenceIds: EvidenceIds,
  }),
});

export const negotiationSueRemainder = defineCommand({
  name: 'negotiation.sueRemainder',
  title: '就未达成部分起诉',
  subject: 'claim',
  input: z.object({ filedOn: HappenedOn, court: Line, claimFen: Fen, evidenceIds: EvidenceIds }),
});

export const negotiationReferRemainder = defineCommand({
  name: 'negotiation.referRemainder',
  title: '就未达成部分商请公益诉讼',
  subject: 'claim',
  input: z.object({
    referredOn: HappenedOn,
    to: z.enum(['procuratorate', 'organisation']),
    name: Line,
    reason: Text,
    organisation: OrganisationProofInput.optional(),
    evidenceIds: EvidenceIds,
  }),
});

/** The judgment on what stayed open, or another end of it. */
export const negotiationRecordRemainderResult = defineCommand({
  name: 'negotiation.recordRemainderResult',
  title: '登记未达成部分的结果',
  subject: 'claim',
  input: z.object({
    outcome: z.enum(['supported', 'dismissed', 'withdrawn']),
    decidedOn: HappenedOn,
    caseNo: OptionalText.default(''),
    /** What is due beside the agreed sum. */
    awardedFen: Fen,
    summary: Text,
    evidenceIds: EvidenceIds,
  }),
});

export const NEGOTIATION_PAPERS = {
  negotiationMinutes: '磋商会议纪要',
  negotiationFailure: '磋商不成说明',
  partialStatement: '磋商部分达成情况说明',
  referralLetter: '商请提起公益诉讼函',
} as const;
export type NegotiationPaper = keyof typeof NEGOTIATION_PAPERS;

export const negotiationIssuePaper = defineCommand({
  name: 'negotiation.issuePaper',
  title: '制作磋商文书',
  subject: 'claim',
  input: z.object({
    kind: z.enum(
      Object.keys(NEGOTIATION_PAPERS) as [NegotiationPaper, ...NegotiationPaper[]],
      '没有这种文书',
    ),
    /** Which meeting the minutes are of; the last one unless told. */
    roundId: Id.optional(),
    issuedOn: HappenedOn,
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

const Limit = z.object({ value: z.int(), citation: CitationRef.nullable() });
const Item = z.object({ title: z.string(), amountFen: z.int() });
const Attendant = z.object({
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
  side: Side,
  present: z.boolean(),
});
const Scan = z.object({ id: z.string(), name: z.string(), sha256: z.string() });

export const NegotiationRound = z.object({
  id: z.string(),
  roundNo: z.int(),
  heldOn: z.string(),
  place: z.string(),
  host: z.string(),
  mediated: z.boolean(),
  minutesLong: z.int().nullable(),
  attendants: z.array(Attendant),
  claimOfferFen: z.int().nullable(),
  obligorOfferFen: z.int().nullable(),
  minutes: z.string(),
  agreedPoints: z.array(z.string()),
  openPoints: z.array(z.string()),
  result: z.enum(['agreed', 'partial', 'continue', 'failed']),
  nextOn: z.string().nullable(),
  signatures: z.array(
    z.object({
      name: z.string(),
      organisation: z.string(),
      outcome: z.enum(['signed', 'refusedToSign']),
      reason: z.string(),
      witness: z.string(),
      signedOn: z.string(),
      scans: z.array(Scan),
    }),
  ),
  /** The minutes as a document of the case, the last version. */
  paper: z.object({ documentId: z.string(), version: z.int() }).nullable(),
});
export type NegotiationRound = z.infer<typeof NegotiationRound>;

/** The meetings of a negotiation with their limits, both sides' offers, and what a success in part left open. */
export const negotiationOfClaim = defineQuery({
  name: 'negotiation.ofClaim',
  title: '磋商经过',
  path: '/api/claims/:claimId/negotiation',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({
    limits: z.object({ rounds: Limit, daysBetween: Limit, minutesLong: Limit }),
    nextRoundBy: z.string().nullable(),
    negotiateBy: z.string().nullable(),
    /** What the assessment came to: the line both offers are measured against. */
    assessedFen: z.int(),
    rounds: z.array(NegotiationRound),
    /** Who is expected at the next meeting: both sides, and the invited who answered that they come. */
    expected: z.array(Attendant),
    partial: z
      .object({
        concludedOn: z.string(),
        reason: z.string(),
        agreedItems: z.array(Item),
        openItems: z.array(Item),
        agreedFen: z.int(),
        openFen: z.int(),
        course: z
          .object({
            kind: z.enum(['suit', 'referral']),
            startedOn: z.string(),
            before: z.string(),
            claimFen: z.int(),
            outcome: z.enum(['supported', 'dismissed', 'withdrawn']).nullable(),
            decidedOn: z.string().nullable(),
            caseNo: z.string(),
            awardedFen: z.int(),
            summary: z.string(),
          })
          .nullable(),
      })
      .nullable(),
  }),
});
