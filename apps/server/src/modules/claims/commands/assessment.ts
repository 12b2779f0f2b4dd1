import {
  claimRecordAppraisal,
  claimRecordOpinion,
  claimRecordPreMeeting,
  claimRemoveCost,
  claimSetCost,
} from '@ecoredress/contract';
import { costKind, costProblems } from '@ecoredress/law';
import { decided, deleteRow, insertRow, updateRow } from '../../../commands/decision.ts';
import { notFound, refused } from '../../../errors.ts';
import { checkClaimAction, claimChange } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { onClaim } from './on-claim.ts';

export const setCostItem = onClaim(claimSetCost, (dossier, input, context) => {
  checkClaimAction(dossier, claimSetCost.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const problems = costProblems({ ...input, evidenceCount: input.evidenceIds.length });
  if (problems.length > 0) throw refused(problems);
  const { claim } = dossier;
  const earlier = input.itemId ? claim.costs.find((item) => item.id === input.itemId) : undefined;
  if (input.itemId && !earlier) throw notFound('该项费用');
  const values = {
    kind: input.kind,
    amount_fen: input.amountFen,
    basis: input.basis,
    reduction_fen: input.reductionFen,
    reduction_citation: (input.reductionCitation ?? null) as never,
    evidence_ids: input.evidenceIds,
  };
  const total = claim.claimed_fen - (earlier ? claimedOf(earlier) : 0) + claimedOf(values);
  const change = earlier
    ? updateRow('claim_cost', { city_code: claim.city_code, id: earlier.id }, earlier, values)
    : [
        insertRow('claim_cost', {
          city_code: claim.city_code,
          id: context.newId(),
          claim_id: claim.id,
          valuation_id: null,
          ...values,
        }),
      ];
  return decided(`登记索赔费用：${costKind(input.kind)?.title ?? ''}`, [
    ...change,
    claimChange(dossier, { claimed_fen: total }),
  ]);
});

/** What is claimed of an item: its amount less the reduction. */
function claimedOf(item: { readonly amount_fen: number; readonly reduction_fen: number }): number {
  return item.amount_fen - item.reduction_fen;
}

export const removeCostItem = onClaim(claimRemoveCost, (dossier, input, context) => {
  checkClaimAction(dossier, claimRemoveCost.name, context);
  const { claim } = dossier;
  const item = claim.costs.find((candidate) => candidate.id === input.itemId);
  if (!item) throw notFound('该项费用');
  return decided('删除索赔费用', [
    deleteRow('claim_cost', { city_code: claim.city_code, id: item.id }, item),
    claimChange(dossier, { claimed_fen: claim.claimed_fen - claimedOf(item) }),
  ]);
});

export const recordOpinion = onClaim(claimRecordOpinion, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordOpinion.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided(`登记专家${input.expertName}的意见`, [
    insertRow('claim_opinion', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: dossier.claim.id,
      expert_name: input.expertName,
      employer: input.employer,
      professional_title: input.professionalTitle,
      field: input.field,
      given_on: input.givenOn,
      method: input.method,
      amount_fen: input.amountFen,
      restorable: input.restorable,
      advice: input.advice,
      evidence_ids: input.evidenceIds,
    }),
  ]);
});

export const recordAppraisal = onClaim(claimRecordAppraisal, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordAppraisal.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided(`登记${input.institution}的鉴定评估结论`, [
    claimChange(dossier, { appraisal: input as never }),
  ]);
});

export const recordPreMeeting = onClaim(claimRecordPreMeeting, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordPreMeeting.name, context);
  return decided('登记会前磋商结果：赔偿金额、履行模式、履行时间', [
    claimChange(dossier, { pre_meeting: input as never }),
  ]);
});
