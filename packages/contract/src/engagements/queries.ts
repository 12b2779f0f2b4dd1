import { z } from 'zod';
import { defineQuery } from '../kernel/query.ts';

export const OpinionView = z.object({
  version: z.int(),
  givenOn: z.string(),
  factsFound: z.string(),
  method: z.string(),
  amountFen: z.int(),
  restorable: z.enum(['full', 'partial', 'none']),
  advice: z.string(),
  valuationTitle: z.string().nullable(),
  signedName: z.string(),
  /** What is hashed and signed: canonical JSON of the whole opinion. */
  signedText: z.string(),
  sm3: z.string(),
  /** SM2 signature of this installation over the opinion's text, and the key that verifies it. */
  signature: z.string(),
  publicKey: z.string(),
  returnedReason: z.string().nullable(),
});
export type OpinionView = z.infer<typeof OpinionView>;

const FeeView = z.object({ feeFen: z.int(), paidOn: z.string().nullable(), note: z.string() }).nullable();

const EngagementBase = z.object({
  id: z.string(),
  version: z.int(),
  expertId: z.string(),
  expertName: z.string(),
  employer: z.string(),
  professionalTitle: z.string(),
  field: z.string(),
  task: z.string(),
  status: z.string(),
  statusTitle: z.string(),
  invitedAt: z.string(),
  /** ISO 8601 */
  answerBy: z.string(),
  answeredAt: z.string().nullable(),
  declaredAt: z.string().nullable(),
  endReason: z.string(),
  /** The latest first. */
  opinions: z.array(OpinionView),
  fee: FeeView,
});

export const EngagementView = EngagementBase.extend({
  /** Still holds a seat of the draw. */
  seated: z.boolean(),
  mayEnd: z.boolean(),
  maySendBack: z.boolean(),
});
export type EngagementView = z.infer<typeof EngagementView>;

export const CombinedView = z.object({
  count: z.int(),
  lowestFen: z.int(),
  highestFen: z.int(),
  medianFen: z.int(),
  spreadFen: z.int(),
  /** Of the median, as decimal text; null where it is zero. */
  spreadPercent: z.string().nullable(),
  dissentPercent: z.number(),
  each: z.array(
    z.object({
      id: z.string(),
      expertName: z.string(),
      method: z.string(),
      givenOn: z.string(),
      amountFen: z.int(),
      departureFen: z.int(),
      departurePercent: z.string().nullable(),
      dissents: z.boolean(),
    }),
  ),
});
export type CombinedView = z.infer<typeof CombinedView>;

export const engagementsOfClaim = defineQuery({
  name: 'engagements.ofClaim',
  title: '专家聘请',
  path: '/api/claims/:claimId/engagements',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({
    /** Whether the place lets nothing but a joint draw choose the experts. */
    drawRequired: z.boolean(),
    drawnOn: z.string().nullable(),
    opinionsRequired: z.int(),
    /** Drawn and not invited yet. */
    toInvite: z.array(z.object({ seat: z.int(), expertId: z.string(), name: z.string() })),
    items: z.array(EngagementView),
    file: z
      .object({
        releasedAt: z.string(),
        releasedByName: z.string(),
        evidenceIds: z.array(z.string()),
        valuationIds: z.array(z.string()),
        note: z.string(),
      })
      .nullable(),
    looks: z.array(z.object({ at: z.string(), expertName: z.string(), what: z.string() })),
    combined: CombinedView.nullable(),
  }),
});

/** What of the case an expert may see, as the officer released it. */
export const ExpertCaseFile = z.object({
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  occurredOn: z.string().nullable(),
  occurredPlace: z.string(),
  elements: z.array(z.string()),
  parties: z.array(z.object({ name: z.string(), roleTitle: z.string() })),
  facts: z.array(z.object({ title: z.string(), content: z.string() })),
  evidence: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      proves: z.string(),
      fileName: z.string(),
      mediaType: z.string(),
      size: z.int(),
      sha256: z.string(),
    }),
  ),
  valuations: z.array(
    z.object({ id: z.string(), title: z.string(), methodName: z.string(), amountFen: z.int().nullable() }),
  ),
  note: z.string(),
  releasedAt: z.string(),
});
export type ExpertCaseFile = z.infer<typeof ExpertCaseFile>;

/** The one engagement that the guest was invited to. */
export const engagementOfGuest = defineQuery({
  name: 'engagements.invitedTo',
  title: '受邀的专家评估',
  path: '/api/guest/engagement',
  params: z.object({}),
  result: EngagementBase.extend({
    claimNumber: z.string(),
    claimTitle: z.string(),
    unitName: z.string(),
    obligors: z.string(),
    place: z.string(),
    /** The officer has released a file, and the declaration is made. */
    fileOpen: z.boolean(),
    fileReleased: z.boolean(),
    mayAccept: z.boolean(),
    mayDecline: z.boolean(),
    mayDeclare: z.boolean(),
    mayGiveOpinion: z.boolean(),
  }),
});
export type GuestEngagement = z.infer<typeof engagementOfGuest.result>;

/** An expert's engagements and opinions with what they came to beside those of others. */
export const engagementsOfExpert = defineQuery({
  name: 'engagements.ofExpert',
  title: '专家的聘请与意见',
  path: '/api/experts/:expertId/engagements',
  params: z.object({ expertId: z.uuid() }),
  result: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        claimId: z.string(),
        claimNumber: z.string(),
        claimTitle: z.string(),
        status: z.string(),
        statusTitle: z.string(),
        invitedAt: z.string(),
        fee: FeeView,
      }),
    ),
    opinions: z.array(
      z.object({
        claimId: z.string(),
        claimNumber: z.string(),
        claimTitle: z.string(),
        givenOn: z.string(),
        amountFen: z.int(),
        medianFen: z.int(),
        /** How many opinions the median is taken of. */
        count: z.int(),
        departurePercent: z.string().nullable(),
      }),
    ),
    /** The mean of the departures from the median in percent without their signs; null where there are none. */
    meanDeparturePercent: z.string().nullable(),
  }),
});
