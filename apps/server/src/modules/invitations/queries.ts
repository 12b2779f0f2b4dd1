import { invitationsOfClaim } from '@ecoredress/contract';
import { claimChart, INVITED_STAGES, proposedInvitations } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import { getDossier } from '../claims/index.ts';

const stageTitle = (key: string) =>
  Object.entries(claimChart.stages).find(([name]) => name === key)?.[1].title ?? key;

export const INVITATION_QUERIES = [
  answer({
    declaration: invitationsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor, today, place }) => {
      const { claim } = await getDossier(tx, actor.cityCode, claimId);
      const rows = await tx
        .selectFrom('invitation')
        .selectAll()
        .where('city_code', '=', actor.cityCode)
        .where('claim_id', '=', claimId)
        .orderBy('sent_on')
        .orderBy('id')
        .execute();
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
        sentOn: row.sent_on,
        way: row.way,
        contact: row.contact,
        replyBy: row.reply_by,
        reply: row.reply,
        repliedOn: row.replied_on,
        attendee: row.attendee,
        overdue: row.reply === null && row.reply_by < today.toString(),
      }));
      return { proposals, items };
    },
  }),
];
