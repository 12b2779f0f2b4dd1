import {
  claimRecordAppraisal,
  claimRecordOpinion,
  claimRecordPreMeeting,
  claimRemoveCost,
  claimSetCost,
} from '@ecoredress/contract';
import { costKind, costProblems } from '@ecoredress/law';
import { decided, deleteRow, insertRow, updateRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../../errors.ts';
import { type FoundExpert, findExpert } from '../../experts/index.ts';
import { type ClaimDossier, checkClaimAction, claimChange, loadDossier } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { checkFirstOpinion, dissentTexts, newOpinion } from '../expert-opinions.ts';
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

interface OpinionFacts {
  readonly dossier: ClaimDossier;
  readonly expert: FoundExpert | undefined;
}

export const recordOpinion = handle<typeof claimRecordOpinion, OpinionFacts>({
  declaration: claimRecordOpinion,
  permission: 'claim.handle',
  load: async (call) => ({
    dossier: await loadDossier(call),
    expert: call.input.expertId
      ? await findExpert(call.tx, call.context.cityCode, call.input.expertId)
      : undefined,
  }),
  decide: ({ dossier, expert }, input, context) => {
    checkClaimAction(dossier, claimRecordOpinion.name, context);
    checkEvidence(dossier, input.evidenceIds);
    if (input.expertId && expert?.name !== input.expertName) {
      throw invalidField('expertId', '所选专家不在专家库中，或与所填姓名不一致');
    }
    checkFirstOpinion(dossier.claim, input.expertId);
    const given = { ...input, expertId: input.expertId ?? null };
    const { change } = newOpinion(context, dossier.claim.id, given);
    return decided(`登记专家${input.expertName}的意见`, [change]);
  },
});

export const recordAppraisal = onClaim(claimRecordAppraisal, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordAppraisal.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided(`登记${input.institution}的鉴定评估结论`, [
    claimChange(dossier, { appraisal: input as never }),
  ]);
});

export const recordPreMeeting = onClaim(claimRecordPreMeeting, (dossier, input, context) => {
  const unexplainedDissents = input.dissentReason ? [] : dissentTexts(dossier.claim, context);
  checkClaimAction(dossier, claimRecordPreMeeting.name, context, { proposed: { unexplainedDissents } });
  return decided('登记会前磋商结果：赔偿金额、履行模式、履行时间', [
    claimChange(dossier, { pre_meeting: input as never }),
  ]);
});
