import { invitationIssueLetter, invitationRecordReply, invitationSend } from '@ecoredress/contract';

/** Commands that the panel of invitations gives beside what they change. */
export const INVITATION_ELSEWHERE: readonly string[] = [
  invitationSend.name,
  invitationIssueLetter.name,
  invitationRecordReply.name,
];
