import {
  claimAssignOfficer,
  claimDecline,
  claimNotifyProcuratorate,
  claimReturnInitiation,
  claimSaveInitiation,
  claimSignInitiation,
} from '@ecoredress/contract';
import { formProblems, initiationForm } from '@ecoredress/law';
import { decided } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { stopClocks } from '../../clocks/index.ts';
import { listOfficers } from '../../people/index.ts';
import { type ClaimDossier, checkClaimAction, claimChange, loadDossier, moveTo } from '../dossier.ts';
import { initiationValues } from '../form-values.ts';
import { draftForm, findForm, nextSignature, returnForm, signForm } from '../forms.ts';
import { onClaim } from './on-claim.ts';

const FORM = 'claim_initiation';

export const saveInitiation = onClaim(claimSaveInitiation, (dossier, input, context) => {
  checkClaimAction(dossier, claimSaveInitiation.name, context);
  return decided('填写索赔启动登记表', [
    draftForm(dossier, FORM, input),
    claimChange(dossier, { title: input.cause }),
  ]);
});

export const signInitiation = onClaim(claimSignInitiation, (dossier, input, context) => {
  const form = findForm(dossier, FORM);
  const step = nextSignature(initiationForm, form, context.actor);
  const problems = formProblems(initiationForm, initiationValues(dossier));
  if (problems.length > 0) throw refused(problems);
  const to = checkClaimAction(dossier, claimSignInitiation.name, context, {
    outcome: step.last ? 'approved' : 'signed',
  });
  const signed = signForm(dossier, FORM, step, input, context);
  if (!step.last) return decided(`${step.role}${context.actor.name}签署索赔启动登记表`, [signed]);
  // The last signature opens the case: its day is the day of filing (启动日), and the clocks run from it.
  return decided(`${step.role}${context.actor.name}批准启动索赔，案件于${input.signedOn}启动`, [
    signed,
    moveTo(dossier, to, input.signedOn, claimSignInitiation.name, context, { opened_on: input.signedOn }),
  ]);
});

export const returnInitiation = onClaim(claimReturnInitiation, (dossier, input, context) => {
  checkClaimAction(dossier, claimReturnInitiation.name, context);
  nextSignature(initiationForm, findForm(dossier, FORM), context.actor);
  return decided(`退回索赔启动登记表：${input.reason}`, [returnForm(dossier, FORM, input.reason)]);
});

export const decline = onClaim(claimDecline, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimDecline.name, context);
  return decided(`决定不启动索赔：${input.reason}`, [
    moveTo(dossier, to, input.decidedOn, claimDecline.name, context, {
      closure: { kind: 'terminated', summary: input.reason, publication: '' } as never,
      closed_on: input.decidedOn,
    }),
  ]);
});

export const notifyProcuratorate = onClaim(claimNotifyProcuratorate, (dossier, input, context) => {
  checkClaimAction(dossier, claimNotifyProcuratorate.name, context);
  return decided(`已向${input.organ}通报案件启动情况`, [
    claimChange(dossier, { procuratorate_notified_on: input.notifiedOn }),
    stopClocks(dossier.clocks, input.notifiedOn, ['E02']),
  ]);
});

interface AssigningFacts {
  readonly dossier: ClaimDossier;
  /** Who holds a case post of the handling unit today: nobody else can be given the claim. */
  readonly officers: Awaited<ReturnType<typeof listOfficers>>;
}

export const assignOfficer = handle<typeof claimAssignOfficer, AssigningFacts>({
  declaration: claimAssignOfficer,
  permission: 'claim.handle',
  load: async (call) => {
    const dossier = await loadDossier(call);
    const today = call.context.today.toString();
    return { dossier, officers: await listOfficers(call.tx, dossier.claim.unit_id, today) };
  },
  decide: ({ dossier, officers }, input, context) => {
    checkClaimAction(dossier, claimAssignOfficer.name, context);
    const officer = officers.find(({ id }) => id === input.officerId);
    if (!officer) throw invalidField('officerId', '所选人员不在本案承办单位的办案岗位上');
    return decided(`指定${officer.name}为经办人`, [
      claimChange(dossier, { officer_id: officer.id, officer_name: officer.name }),
    ]);
  },
});
