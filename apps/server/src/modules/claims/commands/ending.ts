import {
  claimApplyEnforcement,
  claimClose,
  claimFileSuit,
  claimRecordEnforcementResult,
  claimRecordJudgment,
  claimRefer,
  claimRequestTermination,
  claimSignTermination,
  claimWithdrawTermination,
} from '@ecoredress/contract';
import { formatYuan, formProblems, terminationForm } from '@ecoredress/law';
import { decided } from '../../../commands/decision.ts';
import { refused } from '../../../errors.ts';
import { startClock } from '../../clocks/index.ts';
import { unperformedOf } from '../court-facts.ts';
import { type ClaimDossier, checkClaimAction, claimChange, judgeClaimAction, moveTo } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { terminationValues } from '../form-values.ts';
import { draftForm, findForm, nextSignature, returnForm, signForm } from '../forms.ts';
import { organisationFacts } from '../referral.ts';
import { onClaim } from './on-claim.ts';

const TERMINATION_FORM = 'claim_termination';

export const close = onClaim(
  claimClose,
  (dossier, input, context) => {
    const to = checkClaimAction(dossier, claimClose.name, context);
    const { claim } = dossier;
    const kind = claim.restoration ? (claim.received_fen > 0 ? 'mixed' : 'restored') : 'paid';
    return decided('案件结案', [
      moveTo(dossier, to, input.closedOn, claimClose.name, context, {
        closed_on: input.closedOn,
        closure: { kind, summary: input.summary, publication: input.publication } as never,
      }),
    ]);
  },
  'claim.signDepartment',
);

export const requestTermination = onClaim(claimRequestTermination, (dossier, input, context) => {
  checkClaimAction(dossier, claimRequestTermination.name, context);
  return decided('填写索赔终止登记表', [draftForm(dossier, TERMINATION_FORM, input)]);
});

export const signTermination = onClaim(claimSignTermination, (dossier, input, context) => {
  const form = findForm(dossier, TERMINATION_FORM);
  const step = nextSignature(terminationForm, form, context.actor);
  const problems = formProblems(terminationForm, terminationValues(dossier));
  if (problems.length > 0) throw refused(problems);
  const to = checkClaimAction(dossier, claimSignTermination.name, context, {
    outcome: step.last ? 'approved' : 'signed',
  });
  const signed = signForm(dossier, TERMINATION_FORM, step, input, context);
  if (!step.last) return decided(`${step.role}${context.actor.name}签署索赔终止登记表`, [signed]);
  return decided(`${step.role}${context.actor.name}批准终止索赔`, [
    signed,
    moveTo(dossier, to, input.signedOn, claimSignTermination.name, context, {
      closed_on: input.signedOn,
      closure: {
        kind: 'terminated',
        summary: String(form?.fields['reason'] ?? ''),
        publication: '',
      } as never,
    }),
  ]);
});

export const withdrawTermination = onClaim(claimWithdrawTermination, (dossier, input, context) => {
  checkClaimAction(dossier, claimWithdrawTermination.name, context);
  return decided(`撤回终止申请：${input.reason}`, [returnForm(dossier, TERMINATION_FORM, input.reason)]);
});

export const fileSuit = onClaim(claimFileSuit, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimFileSuit.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const suit = {
    ...UNDECIDED,
    kind: 'suit',
    filedOn: input.filedOn,
    court: input.court,
    claimFen: input.claimFen,
    reason: '',
  };
  return decided(`向${input.court}提起生态环境损害赔偿诉讼，请求 ${formatYuan(input.claimFen)} 元`, [
    moveTo(dossier, to, input.filedOn, claimFileSuit.name, context, { suit: suit as never }),
  ]);
});

export const refer = onClaim(claimRefer, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimRefer.name, context, { proposed: organisationFacts(input) });
  const organisation = input.to === 'organisation' ? (input.organisation ?? null) : null;
  checkEvidence(dossier, [...input.evidenceIds, ...(organisation?.evidenceIds ?? [])]);
  const suit = {
    ...UNDECIDED,
    kind: 'referral',
    filedOn: input.referredOn,
    court: input.name,
    claimFen: 0,
    reason: input.reason,
    organisation,
  };
  return decided(`商请${input.name}提起生态环境损害公益诉讼`, [
    moveTo(dossier, to, input.referredOn, claimRefer.name, context, { suit: suit as never }),
  ]);
});

const UNDECIDED = {
  outcome: null,
  judgedOn: null,
  caseNo: '',
  amountFen: null,
  performBy: null,
  summary: '',
};

export const recordJudgment = onClaim(claimRecordJudgment, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimRecordJudgment.name, context, { outcome: input.outcome });
  checkEvidence(dossier, input.evidenceIds);
  const suit = {
    ...dossier.claim.suit,
    outcome: input.outcome,
    judgedOn: input.judgedOn,
    caseNo: input.caseNo,
    amountFen: input.amountFen,
    unrestoredFen: input.unrestoredFen ?? null,
    performBy: input.performBy ?? null,
    summary: input.summary,
  };
  const supported = input.outcome === 'supported';
  return decided(supported ? `法院判决支持 ${formatYuan(input.amountFen)} 元` : '法院判决驳回诉讼请求', [
    moveTo(dossier, to, input.judgedOn, claimRecordJudgment.name, context, {
      suit: suit as never,
      // A judgment is a title of its own: what is owed from now on is what it awards.
      ...(supported ? { agreed_fen: input.amountFen } : { closed_on: input.judgedOn }),
    }),
    ...(supported ? startClock(context, ownerOf(dossier), 'E10', input.performBy ?? input.judgedOn) : []),
  ]);
});

const ownerOf = ({ claim }: ClaimDossier) => ({
  kind: 'claim' as const,
  id: claim.id,
  unitId: claim.unit_id,
  viewerUnitIds: claim.viewer_unit_ids,
});

export const applyEnforcement = onClaim(claimApplyEnforcement, (dossier, input, context) => {
  const { claim } = dossier;
  const left = unperformedOf(dossier, context.today);
  const amountFen = input.amountFen ?? left?.moneyFen ?? 0;
  const { to, warnings } = judgeClaimAction(dossier, claimApplyEnforcement.name, context, {
    proposed: { enforcementFen: amountFen, appliedOn: Temporal.PlainDate.from(input.appliedOn) },
  });
  checkEvidence(dossier, input.evidenceIds);
  const restoration = left?.restoration ? `${left.restoration.quantity}${left.restoration.unit}` : '';
  const enforcement = {
    appliedOn: input.appliedOn,
    court: input.court,
    default: input.default,
    outstandingFen: left?.moneyFen ?? 0,
    amountFen,
    receivedBeforeFen: claim.received_fen,
    restoration,
    steps: left?.steps ?? [],
    outcome: null,
    endedOn: null,
    caseNo: '',
    summary: '',
  };
  const what = [amountFen > 0 ? `${formatYuan(amountFen)} 元` : '', restoration && `修复 ${restoration}`];
  return decided(
    `就未履行的${what.filter(Boolean).join('、')}申请强制执行`,
    [
      moveTo(dossier, to, input.appliedOn, claimApplyEnforcement.name, context, {
        enforcement: enforcement as never,
      }),
    ],
    { warnings },
  );
});

export const recordEnforcementResult = onClaim(claimRecordEnforcementResult, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimRecordEnforcementResult.name, context, {
    outcome: input.outcome,
  });
  checkEvidence(dossier, input.evidenceIds);
  const enforcement = {
    ...dossier.claim.enforcement,
    outcome: input.outcome,
    endedOn: input.endedOn,
    caseNo: input.caseNo,
    summary: input.summary,
  };
  const unperformed = input.outcome === 'endedUnperformed';
  return decided(unperformed ? '执行终结但未履行' : '执行完毕', [
    moveTo(dossier, to, input.endedOn, claimRecordEnforcementResult.name, context, {
      enforcement: enforcement as never,
      ...(unperformed
        ? {
            closed_on: input.endedOn,
            closure: { kind: 'unperformed', summary: input.summary, publication: '' } as never,
          }
        : {}),
    }),
    claimChange(dossier, {}),
  ]);
});
