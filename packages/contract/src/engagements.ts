import { z } from 'zod';
import { EvidenceIds } from './claims/claim-command.ts';
import { GuestAccessIssued } from './guests.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Fen, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

const EMPTY = z.object({});

/** Invites an expert who holds a seat of the claim's joint draw; link and code are shown this once. */
export const engagementInvite = defineCommand({
  name: 'engagement.invite',
  title: '邀请抽中专家',
  subject: 'engagement',
  creates: true,
  input: z.object({
    claimId: Id,
    expertId: Id,
    /** What the expert is asked to find out. */
    task: OptionalText.default(''),
  }),
  result: GuestAccessIssued,
});

/** A new link and code for the same invitation; those handed out before open nothing any more. */
export const engagementReissue = defineCommand({
  name: 'engagement.reissue',
  title: '重新发放专家链接',
  subject: 'engagement',
  input: EMPTY,
  result: GuestAccessIssued,
});

/** The agency ends an engagement before its opinion stands; the draw's next alternate takes the seat. */
export const engagementEnd = defineCommand({
  name: 'engagement.end',
  title: '终止专家聘请',
  subject: 'engagement',
  input: z.object({ endGround: z.enum(['noAnswer', 'declined', 'interest', 'other']), reason: Text }),
});

/** What of the claim its experts may see; anything else stays closed to them. */
export const engagementReleaseFile = defineCommand({
  name: 'engagement.releaseFile',
  title: '向专家开放案卷',
  subject: 'claim',
  input: z.object({
    evidenceIds: EvidenceIds,
    valuationIds: z.array(Id).max(20, '一次最多开放 20 份计算').default([]),
    note: OptionalText.default(''),
  }),
});

export const engagementSendBack = defineCommand({
  name: 'engagement.sendBack',
  title: '退回专家意见',
  subject: 'engagement',
  input: z.object({ reason: Text }),
});

/** The expert's fee (评审费): what is owed and, once paid, the day. */
export const engagementRecordFee = defineCommand({
  name: 'engagement.recordFee',
  title: '登记评审费',
  subject: 'engagement',
  input: z.object({ feeFen: Fen, paidOn: HappenedOn.optional(), note: OptionalText.default('') }),
});

export const ENGAGEMENT_PAPERS = {
  expertOpinion: '专家意见书',
  opinionSummary: '专家意见汇总表',
} as const;
export type EngagementPaper = keyof typeof ENGAGEMENT_PAPERS;

export const engagementIssuePaper = defineCommand({
  name: 'engagement.issuePaper',
  title: '制作专家意见文书',
  subject: 'claim',
  input: z.object({
    kind: z.enum(['expertOpinion', 'opinionSummary']),
    /** Whose opinion; not for the summary. */
    engagementId: Id.optional(),
    issuedOn: HappenedOn,
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

/* What the expert does, by link and code */

export const engagementAccept = defineCommand({
  name: 'engagement.accept',
  title: '接受邀请',
  subject: 'engagement',
  input: EMPTY,
});
export const engagementDecline = defineCommand({
  name: 'engagement.decline',
  title: '不接受邀请',
  subject: 'engagement',
  input: z.object({ reason: Text }),
});

/** Confidentiality and avoidance (保密与回避承诺): every statement ticked, or an interest declared, which ends it. */
export const engagementDeclare = defineCommand({
  name: 'engagement.declare',
  title: '作出保密与回避承诺',
  subject: 'engagement',
  input: z.object({
    statements: z.array(z.string()).max(20),
    interest: z
      .object({
        interestGround: z.enum(['kinship', 'employment', 'stake', 'formerRole', 'other']),
        text: Text,
      })
      .optional(),
  }),
});

/** Notes that the expert looked at the file, or at one piece of evidence of it. */
export const engagementLook = defineCommand({
  name: 'engagement.look',
  title: '查看案卷',
  subject: 'engagement',
  input: z.object({ evidenceId: Id.optional() }),
});

export const engagementGiveOpinion = defineCommand({
  name: 'engagement.giveOpinion',
  title: '出具专家意见',
  subject: 'engagement',
  input: z.object({
    factsFound: Text,
    method: Line,
    amountFen: Fen,
    restorable: z.enum(['full', 'partial', 'none']),
    advice: OptionalText.default(''),
    /** A released calculation that the amount rests on. */
    valuationId: Id.optional(),
    /** The expert's own name, typed in place of a pen's signature. */
    signedName: Line,
  }),
});

/* What is read */

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
