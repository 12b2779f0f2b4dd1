import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, HappenedOn, Id, IsoDate, Line, OptionalText } from './kernel/scalars.ts';

const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);
const Body = z.enum(['naturalResources', 'township', 'procuratorate', 'court', 'guide', 'other']);
const Purpose = z.enum(['consult', 'supervise', 'guide']);

/** Sends an invitation for the stage in which the claim is. */
export const invitationSend = defineCommand({
  name: 'invitation.send',
  title: '邀请会商监督',
  subject: 'claim',
  input: z.object({
    body: Body,
    organisation: Line,
    purpose: Purpose,
    matter: OptionalText.default(''),
    /** When and where the body is expected. */
    meetingOn: IsoDate.optional(),
    meetingTime: z.union([z.iso.time({ precision: -1, error: '时间写作 09:30' }), z.literal('')]).default(''),
    meetingPlace: OptionalText.default(''),
    sentOn: HappenedOn,
    way: Line,
    contact: Line,
    replyBy: IsoDate,
    evidenceIds: EvidenceIds,
  }),
});

export const invitationRecordReply = defineCommand({
  name: 'invitation.recordReply',
  title: '登记邀请回复',
  subject: 'claim',
  input: z.object({
    invitationId: Id,
    reply: z.enum(['attends', 'declines', 'none']),
    repliedOn: HappenedOn,
    attendee: OptionalText.default(''),
  }),
});

/** Makes the letter of an invitation (邀请函) with its reply slip. */
export const invitationIssueLetter = defineCommand({
  name: 'invitation.issueLetter',
  title: '制作邀请函',
  subject: 'claim',
  input: z.object({ invitationId: Id, issuedOn: HappenedOn }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

export const InvitationView = z.object({
  id: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  body: Body,
  organisation: z.string(),
  purpose: Purpose,
  matter: z.string(),
  meetingOn: z.string().nullable(),
  meetingTime: z.string(),
  meetingPlace: z.string(),
  sentOn: z.string(),
  way: z.string(),
  contact: z.string(),
  replyBy: z.string(),
  reply: z.enum(['attends', 'declines', 'none']).nullable(),
  repliedOn: z.string().nullable(),
  attendee: z.string(),
  /** The day to reply by is over and nothing is recorded. */
  overdue: z.boolean(),
  /** The letter made of it last, as a document of the case. */
  letter: z.object({ documentId: z.string(), number: z.string() }).nullable(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** By stage whom the rule invites, and what was sent and answered. */
export const invitationsOfClaim = defineQuery({
  name: 'invitations.ofClaim',
  title: '会商、监督邀请',
  path: '/api/claims/:claimId/invitations',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({
    proposals: z.array(
      z.object({
        stage: z.string(),
        stageTitle: z.string(),
        body: Body,
        title: z.string(),
        purpose: Purpose,
        citation: CitationRef,
        invited: z.boolean(),
      }),
    ),
    items: z.array(InvitationView),
  }),
});
