import {
  type CommandInput,
  claimCompletePerformance,
  claimExemptEvaluation,
  claimPlanRestoration,
  claimRecordEvaluation,
  claimRecordPayment,
  claimRecordProgress,
  claimStartPerformance,
} from '@ecoredress/contract';
import { exemptionProblems, formatYuan, guideOf } from '@ecoredress/law';
import { type Change, decided, insertRow } from '../../../commands/decision.ts';
import type { DecisionContext } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { stopClocks } from '../../clocks/index.ts';
import { mirrorChange } from '../../pairing/index.ts';
import { type ClaimDossier, checkClaimAction, claimChange, judgeClaimAction, moveTo } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { checkRestoration, checkUnit } from '../restoration.ts';
import { onClaim } from './on-claim.ts';

export const startPerformance = onClaim(claimStartPerformance, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimStartPerformance.name, context);
  return decided('协议进入履行', [moveTo(dossier, to, input.startedOn, claimStartPerformance.name, context)]);
});

export const recordPayment = onClaim(
  claimRecordPayment,
  (dossier, input, context) => {
    checkClaimAction(dossier, claimRecordPayment.name, context, {
      proposed: { paymentFen: input.amountFen },
    });
    checkEvidence(dossier, input.evidenceIds);
    const { claim } = dossier;
    return decided(`赔偿款到账 ${formatYuan(input.amountFen)} 元`, [
      insertRow('claim_payment', {
        city_code: context.cityCode,
        id: context.newId(),
        claim_id: claim.id,
        instalment_no: input.instalmentNo ?? null,
        amount_fen: input.amountFen,
        paid_on: input.paidOn,
        payer: input.payer,
        voucher_no: input.voucherNo,
        evidence_ids: input.evidenceIds,
      }),
      claimChange(dossier, { received_fen: claim.received_fen + input.amountFen }),
    ]);
  },
  'claim.finance',
);

export const planRestoration = onClaim(claimPlanRestoration, (dossier, input, context) => {
  checkClaimAction(dossier, claimPlanRestoration.name, context);
  checkEvidence(dossier, input.evidenceIds);
  checkRestoration(input);
  if (input.executor === 'thirdParty' && (input.contractor === '' || input.capabilityProof === '')) {
    throw invalidField('capabilityProof', '委托第三方修复的，须填写受托单位及其修复能力证明');
  }
  const { claim } = dossier;
  if (input.executor === 'agency' && claim.received_fen < claim.agreed_fen) {
    throw refused([
      {
        code: 'substitute-before-payment',
        message: '由赔偿权利人组织替代修复的，须在赔偿义务人缴纳赔偿金之后开展',
        citation: { sourceId: 'shigu2022' },
      },
    ]);
  }
  const guide = context.place.profile.guidedRestoration
    ? guideOf(input.mode, Temporal.PlainDate.from(input.startOn))
    : undefined;
  const restoration = { ...input, guideDepartment: input.guideDepartment || (guide?.department ?? '') };
  return decided('制定修复方案', [claimChange(dossier, { restoration: restoration as never })]);
});

export const recordProgress = onClaim(claimRecordProgress, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordProgress.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided(`登记修复进度 ${input.quantity}${input.unit}`, [
    newProgress(dossier, input, context).change,
  ]);
});

/** A further quantity restored, as a row of the claim; refused without a plan and in another unit than the plan's. */
export function newProgress(
  dossier: ClaimDossier,
  done: CommandInput<typeof claimRecordProgress>,
  context: DecisionContext,
): { readonly id: string; readonly change: Change } {
  const plan = dossier.claim.restoration;
  if (!plan) throw refused([{ code: 'restoration-missing', message: '尚未制定修复方案' }]);
  checkUnit({ mode: plan.mode, unit: done.unit });
  if (done.unit !== plan.unit) throw invalidField('unit', `修复方案以“${plan.unit}”计量，请使用同一单位`);
  const id = context.newId();
  const change = insertRow('claim_progress', {
    city_code: context.cityCode,
    id,
    claim_id: dossier.claim.id,
    done_on: done.doneOn,
    quantity: done.quantity,
    unit_code: done.unit,
    place: done.place,
    description: done.description,
    evidence_ids: done.evidenceIds,
  });
  return { id, change };
}

export const completePerformance = onClaim(claimCompletePerformance, (dossier, input, context) => {
  const { to, warnings } = judgeClaimAction(dossier, claimCompletePerformance.name, context);
  return decided(
    '协议约定的义务履行完毕，进入修复评估',
    [
      moveTo(dossier, to, input.completedOn, claimCompletePerformance.name, context, {
        performance_completed_on: input.completedOn,
      }),
      stopClocks(dossier.clocks, input.completedOn, ['E10']),
      mirrorChange(dossier.pair, { performed_on: input.completedOn }),
    ],
    { warnings },
  );
});

export const recordEvaluation = onClaim(claimRecordEvaluation, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordEvaluation.name, context);
  checkEvidence(dossier, input.evidenceIds);
  if (input.result === 'rectify' && !input.rectifyBy) {
    throw invalidField('rectifyBy', '评估未达标的，须写明整改期限');
  }
  if (input.rectifyBy && input.rectifyBy < input.evaluatedOn) {
    throw invalidField('rectifyBy', '整改期限不能早于评估日期');
  }
  const last = dossier.claim.evaluations.at(-1);
  if (last && input.evaluatedOn < last.evaluated_on) {
    throw invalidField('evaluatedOn', `本次评估日期不能早于上一次评估（${last.evaluated_on}）`);
  }
  return decided(input.result === 'passed' ? '修复效果评估通过' : '修复效果未达标，限期整改后再评估', [
    insertRow('claim_evaluation', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: dossier.claim.id,
      evaluated_on: input.evaluatedOn,
      evaluators: input.evaluators,
      standard: input.standard,
      result: input.result,
      findings: input.findings,
      rectify_by: input.rectifyBy ?? null,
      evidence_ids: input.evidenceIds,
    }),
  ]);
});

export const exemptEvaluation = onClaim(claimExemptEvaluation, (dossier, input, context) => {
  checkClaimAction(dossier, claimExemptEvaluation.name, context);
  const { claim } = dossier;
  const problems = exemptionProblems({
    ground: input.ground,
    on: Temporal.PlainDate.from(input.decidedOn),
    restores: claim.restoration !== null || (claim.agreement !== null && claim.agreement.mode !== 'payment'),
  });
  if (problems.length > 0) throw refused(problems);
  return decided(`免予效果评估：${input.reason}`, [
    claimChange(dossier, { evaluation_exemption: input as never }),
  ]);
});
