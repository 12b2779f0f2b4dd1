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

export const InvitationView = z.object({
  id: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  body: Body,
  organisation: z.string(),
  purpose: Purpose,
  matter: z.string(),
  sentOn: z.string(),
  way: z.string(),
  contact: z.string(),
  replyBy: z.string(),
  reply: z.enum(['attends', 'declines', 'none']).nullable(),
  repliedOn: z.string().nullable(),
  attendee: z.string(),
  /** The day to reply by is over and nothing is recorded. */
  overdue: z.boolean(),
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
