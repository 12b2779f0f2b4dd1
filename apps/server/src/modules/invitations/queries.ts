import { invitationsOfClaim } from '@ecoredress/contract';
import { INVITED_STAGES, proposedInvitations } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import { getDossier } from '../claims/index.ts';
import { stageTitle } from './issue-letter.ts';
import { letterKind, listInvitations } from './rows.ts';

export const INVITATION_QUERIES = [
  answer({
    declaration: invitationsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor, today, place }) => {
      const { claim, documents } = await getDossier(tx, actor.cityCode, claimId);
      const rows = await listInvitations(tx, actor.cityCode, claimId);
      const letterOf = (id: string) => {
        const letter = documents.findLast(({ kind }) => kind === letterKind(id));
        return letter ? { documentId: letter.id, number: letter.number } : null;
      };
      const restorationMode = (claim.restoration ?? claim.agreement?.restoration)?.mode;
      const proposals = INVITED_STAGES.flatMap((stage) =>
        proposedInvitations({ placeId: place.profile.id, stage, on: today, restorationMode }).map(
          (proposed) => ({
            ...proposed,
            body: proposed.body as (typeof rows)[number]['body'],
            stage,
            stageTitle: stageTitle(stage),
            invited: rows.some((row) => row.stage === stage && row.body === proposed.body),
          }),
        ),
      );
      const items = rows.map((row) => ({
        id: row.id,
        stage: row.stage,
        stageTitle: stageTitle(row.stage),
        body: row.body,
        organisation: row.organisation,
        purpose: row.purpose,
        matter: row.matter,
        meetingOn: row.meeting_on,
        meetingTime: row.meeting_time,
        meetingPlace: row.meeting_place,
        sentOn: row.sent_on,
        way: row.way,
        contact: row.contact,
        replyBy: row.reply_by,
        reply: row.reply,
        repliedOn: row.replied_on,
        attendee: row.attendee,
        overdue: row.reply === null && row.reply_by < today.toString(),
        letter: letterOf(row.id),
      }));
      return { proposals, items };
    },
  }),
];
