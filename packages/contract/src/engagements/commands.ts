import { z } from 'zod';
import { EvidenceIds } from '../claims/claim-command.ts';
import { GuestAccessIssued } from '../guests.ts';
import { defineCommand } from '../kernel/command.ts';
import { Fen, HappenedOn, Id, Line, OptionalText, Text } from '../kernel/scalars.ts';

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
