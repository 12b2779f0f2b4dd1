import { invitationIssueLetter } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { claimChart } from '@ecoredress/law';
import { type Change, decided } from '../../commands/decision.ts';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import { type ClaimDossier, checkClaimAction, loadDossier } from '../claims/index.ts';
import {
  documentRow,
  lockNumber,
  type PaperServices,
  type RenderedPaper,
  renderPaper,
} from '../documents/index.ts';
import { invitationLetter } from './letter.ts';
import { getInvitation, type InvitationRow, letterKind } from './rows.ts';

interface Facts {
  readonly dossier: ClaimDossier;
  readonly invitation: InvitationRow;
  readonly number: string;
  readonly version: number;
  readonly numbering: readonly Change[];
  readonly document: OfficialDocument;
  readonly rendered: RenderedPaper;
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
      const earlier = dossier.documents.findLast(({ kind }) => kind === letterKind(invitation.id));
      const year = Temporal.PlainDate.from(input.issuedOn).year;
      const reserved = earlier
        ? undefined
        : await lockNumber(tx, context, { unitId, series: 'letter', year });
      const number = earlier?.number ?? reserved?.text ?? '';
      const document = invitationLetter(dossier, invitation, {
        number,
        issuedOn: input.issuedOn,
        place: context.place,
        stageTitle: stageTitle(invitation.stage),
      });
      return {
        dossier,
        invitation,
        number,
        version: (earlier?.version ?? 0) + 1,
        numbering: reserved?.changes ?? [],
        document,
        rendered: await renderPaper(services, document),
      };
    },
    decide: ({ dossier, invitation, number, version, numbering, document, rendered }, _input, context) => {
      const row = documentRow(context, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: letterKind(invitation.id),
        number,
        version,
        document,
        rendered,
      });
      return decided(`制作致${invitation.organisation}的邀请函${number}`, [...numbering, row.change], {
        result: { documentId: row.id, number, version },
      });
    },
  });
}
