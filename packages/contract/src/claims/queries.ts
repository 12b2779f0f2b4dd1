import { z } from 'zod';
import { ClockView, DerivationStep } from '../clocks.ts';
import { PageParams, pageOf, sortBy } from '../kernel/page.ts';
import { defineQuery } from '../kernel/query.ts';
import { CitationRef, IsoDate } from '../kernel/scalars.ts';
import { PartyView } from '../parties.ts';

/** The nearest running clock of a case, as a list shows it. */
export const NearestClock = z.object({
  title: z.string(),
  dueOn: z.string(),
  state: ClockView.shape.state,
  daysLeft: z.int(),
  provisional: z.boolean(),
});

export const ClaimListItem = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  officerId: z.string(),
  officerName: z.string(),
  obligors: z.array(z.string()),
  registeredOn: z.string(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  claimedFen: z.int(),
  agreedFen: z.int(),
  receivedFen: z.int(),
  nearestClock: NearestClock.nullable(),
  pairedPenaltyNumber: z.string().nullable(),
});
export type ClaimListItem = z.infer<typeof ClaimListItem>;

export const ClaimFilter = z.object({
  unitId: z.string().optional(),
  stage: z.string().optional(),
  officerId: z.string().optional(),
  clock: z.enum(['near', 'overdue']).optional(),
  text: z.string().trim().max(50).optional(),
  registeredFrom: IsoDate.optional(),
  registeredTo: IsoDate.optional(),
  sort: sortBy(
    ['registeredOn', 'openedOn', 'dueOn', 'claimedFen', 'agreedFen', 'receivedFen', 'stage', 'number'],
    '-registeredOn',
  ),
});

export const claimsList = defineQuery({
  name: 'claims.list',
  title: '损害赔偿案件清单',
  path: '/api/claims',
  params: PageParams.extend(ClaimFilter.shape),
  result: pageOf(ClaimListItem),
});

/** Whoever handles a claim that the reader may see, for the list's filter; the busiest first, at most 200. */
export const claimOfficers = defineQuery({
  name: 'claims.officers',
  title: '案件经办人',
  path: '/api/claim-officers',
  params: z.object({}),
  result: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), claims: z.int() })) }),
});

const Refusal = z.object({ code: z.string(), message: z.string(), citation: CitationRef.optional() });

export const ActionView = z.object({
  command: z.string(),
  title: z.string(),
  allowed: z.boolean(),
  refusals: z.array(Refusal),
});

export const SignatureView = z.object({
  step: z.string(),
  role: z.string(),
  name: z.string(),
  post: z.string(),
  opinion: z.string(),
  signedOn: z.string(),
});

export const FormView = z.object({
  key: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'signing', 'signed', 'returned']),
  fields: z.record(z.string(), z.unknown()),
  signatures: z.array(SignatureView),
  nextStep: z.string().nullable(),
  returnedReason: z.string(),
});

/** A two-track timeline's event: on the penalty's or on the claim's track. */
export const TrackEvent = z.object({
  track: z.enum(['penalty', 'claim']),
  on: z.string(),
  title: z.string(),
  kind: z.enum(['stage', 'event', 'due']),
});

export const PairView = z.object({
  penaltyId: z.string(),
  claimId: z.string(),
  penaltyNumber: z.string(),
  claimNumber: z.string(),
  penaltyStage: z.string(),
  penaltyStageTitle: z.string(),
  claimStage: z.string(),
  claimStageTitle: z.string(),
  pairedOn: z.string(),
  consultedOn: z.string().nullable(),
  noticeOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  agreementSignedOn: z.string().nullable(),
  performedOn: z.string().nullable(),
  events: z.array(TrackEvent),
  /** The running time limits of both cases, for one axis. */
  clocks: z.array(ClockView),
  /** Out-of-step and endangered-clock warnings, in Chinese. */
  alerts: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      steps: z.array(DerivationStep),
      citation: CitationRef.optional(),
    }),
  ),
});
export type PairView = z.infer<typeof PairView>;

const Json = z.record(z.string(), z.unknown());

/** Everything the case page shows. */
export const ClaimDetail = z.object({
  id: z.string(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  guidance: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  rightHolder: z.object({ name: z.string(), designation: z.string() }),
  officer: z.object({ id: z.string(), name: z.string() }),
  channel: z.string(),
  channelTitle: z.string(),
  leadId: z.string().nullable(),
  reopensClaimId: z.string().nullable(),
  /** The last day to answer that a notice served today would name, by the place's setting. */
  proposedReplyBy: z.string(),
  occurredOn: z.string().nullable(),
  occurredPlace: z.string(),
  registeredOn: z.string(),
  openedOn: z.string().nullable(),
  procuratorateNotifiedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  parties: z.array(PartyView),
  stages: z.array(
    z.object({ stage: z.string(), title: z.string(), enteredOn: z.string(), leftOn: z.string().nullable() }),
  ),
  clocks: z.array(ClockView),
  actions: z.array(ActionView),
  pair: PairView.nullable(),
  forms: z.array(FormView),
  elements: z.array(z.object({ code: z.string(), title: z.string() })),
  scopeTest: Json.nullable(),
  facts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      kindTitle: z.string(),
      content: z.string(),
      evidenceIds: z.array(z.string()),
    }),
  ),
  investigation: Json.nullable(),
  /** The day whose law governs the liability: that of the conduct, or of registration while it is not known. */
  governingOn: IsoDate,
  legalBasis: z.array(
    z.object({
      citation: CitationRef,
      text: z.string(),
      summary: z.string(),
      verified: z.boolean(),
      /** Why this text, or another, governs on that day; in Chinese. */
      because: z.string(),
      /** False when no text in force on that day is registered: to be checked by hand. */
      found: z.boolean(),
      /** The text that governs instead; null when the cited one does. */
      governing: z.object({ citation: CitationRef, text: z.string() }).nullable(),
    }),
  ),
  costs: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        kindTitle: z.string(),
        amountFen: z.int(),
        reductionFen: z.int(),
        /** The rule that allows the reduction; null where nothing is taken off. */
        reductionCitation: CitationRef.nullable(),
        basis: z.string(),
        evidenceIds: z.array(z.string()),
        unsupported: z.boolean(),
      }),
    ),
    totalFen: z.int(),
    steps: z.array(DerivationStep),
  }),
  opinions: z.array(Json),
  appraisal: Json.nullable(),
  preMeeting: Json.nullable(),
  notice: Json.nullable(),
  rounds: z.array(Json),
  negotiationFailure: Json.nullable(),
  agreement: Json.nullable(),
  confirmation: Json.nullable(),
  suit: Json.nullable(),
  enforcement: Json.nullable(),
  restoration: Json.nullable(),
  payments: z.array(Json),
  progress: z.array(Json),
  evaluations: z.array(Json),
  evaluationExemption: Json.nullable(),
  closure: Json.nullable(),
  amounts: z.object({
    claimedFen: z.int(),
    agreedFen: z.int(),
    receivedFen: z.int(),
    outstandingFen: z.int(),
    /** How each of them came about. */
    steps: z.array(DerivationStep.extend({ children: z.array(DerivationStep) })),
  }),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;

export const claimGet = defineQuery({
  name: 'claims.get',
  title: '损害赔偿案件',
  path: '/api/claims/:id',
  params: z.object({ id: z.uuid() }),
  result: ClaimDetail,
});
