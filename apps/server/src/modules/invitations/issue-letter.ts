import { invitationIssueLetter } from '@ecoredress/contract';
import { claimChart } from '@ecoredress/law';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import { checkClaimAction, loadDossier } from '../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../documents/index.ts';
import { invitationLetter } from './letter.ts';
import { getInvitation, letterKind } from './rows.ts';

interface Facts {
  readonly paper: PreparedPaper;
  readonly organisation: string;
}

export const stageTitle = (key: string) =>
  Object.entries(claimChart.stages).find(([name]) => name === key)?.[1].title ?? key;

/** Makes the letter of an invitation: the first takes the next number of the unit's letters, a later version keeps it. */
export function issueLetter(services: PaperServices): CommandHandler {
  return handle<typeof invitationIssueLetter, Facts>({
    declaration: invitationIssueLetter,
    permission: 'document.generate',
    load: async (call) => {
      const { tx, input, context } = call;
      const dossier = await loadDossier(call);
      checkClaimAction(dossier, invitationIssueLetter.name, context);
      const { id, unit_id: unitId } = dossier.claim;
      const invitation = await getInvitation(tx, context.cityCode, id, input.invitationId);
      const { issuedOn } = input;
      const paper = await preparePaper(services, call, {
        caseKind: 'claim',
        caseId: id,
        kind: letterKind(invitation.id),
        documents: dossier.documents,
        number: { unitId, series: 'letter', issuedOn },
        build: (number) =>
          invitationLetter(dossier, invitation, {
            number,
            issuedOn,
            place: context.place,
            stageTitle: stageTitle(invitation.stage),
          }),
      });
      return { paper, organisation: invitation.organisation };
    },
    decide: ({ paper, organisation }, _input, context) =>
      issuedPaper(paper, `致${organisation}的邀请函`, context),
  });
}
