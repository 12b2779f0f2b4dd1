import { invitationRecordReply, invitationSend } from '@ecoredress/contract';
import { decided, insertRow, updateRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField, refused } from '../../errors.ts';
import {
  type ClaimDossier,
  checkClaimAction,
  checkEvidence,
  claimChange,
  loadDossier,
  onClaim,
} from '../claims/index.ts';
import { getInvitation, type InvitationRow } from './rows.ts';

export const send = onClaim(invitationSend, (dossier, input, context) => {
  checkClaimAction(dossier, invitationSend.name, context);
  checkEvidence(dossier, input.evidenceIds);
  if (input.replyBy < input.sentOn) throw invalidField('replyBy', '回复期限不能早于发出日期');
  const { claim } = dossier;
  const invited = claim.invited_stages;
  return decided(`邀请${input.organisation}`, [
    insertRow('invitation', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: claim.id,
      stage: claim.stage,
      body: input.body,
      organisation: input.organisation,
      purpose: input.purpose,
      matter: input.matter,
      meeting_on: input.meetingOn ?? null,
      meeting_time: input.meetingTime,
      meeting_place: input.meetingPlace,
      sent_on: input.sentOn,
      way: input.way,
      contact: input.contact,
      reply_by: input.replyBy,
      reply: null,
      replied_on: null,
      attendee: '',
      evidence_ids: input.evidenceIds,
    }),
    ...claimChange(dossier, {
      invited_stages: invited.includes(claim.stage) ? invited : [...invited, claim.stage],
    }),
  ]);
});

interface ReplyFacts {
  readonly dossier: ClaimDossier;
  readonly invitation: InvitationRow;
}

const REPLIES = { attends: '参加', declines: '不参加', none: '逾期未回复' } as const;

export const recordReply = handle<typeof invitationRecordReply, ReplyFacts>({
  declaration: invitationRecordReply,
  permission: 'claim.handle',
  load: async (call) => {
    const dossier = await loadDossier(call);
    const invitation = await getInvitation(
      call.tx,
      call.context.cityCode,
      dossier.claim.id,
      call.input.invitationId,
    );
    return { dossier, invitation };
  },
  decide: ({ dossier, invitation }, input, context) => {
    checkClaimAction(dossier, invitationRecordReply.name, context);
    if (input.repliedOn < invitation.sent_on) throw invalidField('repliedOn', '回复日期不能早于发出日期');
    if (input.reply === 'attends' && input.attendee === '') throw invalidField('attendee', '请写明参加人员');
    // No answer is a finding of its own, and can be made only when the time to answer is over.
    if (input.reply === 'none' && input.repliedOn <= invitation.reply_by) {
      throw refused([
        {
          code: 'invitation-still-open',
          message: `回复期限至${invitation.reply_by}，届满前不能登记为未回复`,
        },
      ]);
    }
    const { city_code, id, organisation } = invitation;
    return decided(
      `${organisation}${REPLIES[input.reply]}`,
      updateRow('invitation', { city_code, id }, invitation, {
        reply: input.reply,
        replied_on: input.repliedOn,
        attendee: input.attendee,
      }),
    );
  },
});
