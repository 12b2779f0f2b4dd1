import {
  claimAddFact,
  claimCiteBasis,
  claimRecordScopeTest,
  claimRemoveFact,
  claimSaveInvestigation,
  claimSetElements,
  claimSubmitInvestigation,
} from '@ecoredress/contract';
import { elementProblems, formProblems, investigationForm, testScope } from '@ecoredress/law';
import { decided, deleteRow, insertRow } from '../../../commands/decision.ts';
import { json } from '../../../commands/persist.ts';
import { notFound, refused } from '../../../errors.ts';
import { checkClaimAction, claimChange, moveTo } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { investigationValues, plain } from '../form-values.ts';
import { draftForm, signForm } from '../forms.ts';
import { basisWarnings, governingDay } from '../legal-basis.ts';
import { onClaim } from './on-claim.ts';

export const recordScopeTest = onClaim(claimRecordScopeTest, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordScopeTest.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const result = testScope(input, context.place.profile.triggerSet);
  const record = { ...result, answers: input, testedOn: context.today.toString() };
  return decided(result.applies ? '判定属于损害赔偿适用范围' : '判定不属于损害赔偿适用范围', [
    claimChange(dossier, { scope_test: record as never }),
  ]);
});

export const setElements = onClaim(claimSetElements, (dossier, input, context) => {
  checkClaimAction(dossier, claimSetElements.name, context);
  const problems = elementProblems(input.elements);
  if (problems.length > 0) throw refused(problems);
  return decided('确定受损要素', [
    claimChange(dossier, { elements: json([...new Set(input.elements)]) as never }),
  ]);
});

export const addFact = onClaim(claimAddFact, (dossier, input, context) => {
  checkClaimAction(dossier, claimAddFact.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided('登记损害事实', [
    insertRow('claim_fact', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: dossier.claim.id,
      kind: input.kind,
      content: input.content,
      evidence_ids: input.evidenceIds,
      added_at: context.now.toString(),
    }),
  ]);
});

export const removeFact = onClaim(claimRemoveFact, (dossier, input, context) => {
  checkClaimAction(dossier, claimRemoveFact.name, context);
  const fact = dossier.claim.facts.find((candidate) => candidate.id === input.factId);
  if (!fact) throw notFound('该损害事实');
  return decided('删除损害事实', [
    deleteRow('claim_fact', { city_code: context.cityCode, id: fact.id }, fact),
  ]);
});

export const saveInvestigation = onClaim(claimSaveInvestigation, (dossier, input, context) => {
  checkClaimAction(dossier, claimSaveInvestigation.name, context);
  return decided('填写生态环境损害调查情况登记表', [
    claimChange(dossier, { investigation: { ...input, submittedOn: null } as never }),
    draftForm(dossier, 'investigation_record', {}),
  ]);
});

export const citeBasis = onClaim(claimCiteBasis, (dossier, input, context) => {
  checkClaimAction(dossier, claimCiteBasis.name, context);
  const warnings = basisWarnings(input.citations.map(plain), governingDay(dossier.claim));
  return decided('引用法律依据', [claimChange(dossier, { legal_basis: json(input.citations) as never })], {
    warnings,
  });
});

export const submitInvestigation = onClaim(claimSubmitInvestigation, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimSubmitInvestigation.name, context);
  const investigation = dossier.claim.investigation;
  if (!investigation)
    throw refused([{ code: 'investigation-missing', message: '尚未填写《生态环境损害调查情况登记表》' }]);
  const problems = formProblems(investigationForm, investigationValues(dossier));
  if (problems.length > 0) throw refused(problems);
  const step = { key: 'handler', role: '经办人', last: true };
  return decided('提交生态环境损害调查情况登记表，进入专家评估', [
    signForm(dossier, 'investigation_record', step, { opinion: '', signedOn: input.submittedOn }, context),
    moveTo(dossier, to, input.submittedOn, claimSubmitInvestigation.name, context, {
      investigation: { ...investigation, submittedOn: input.submittedOn } as never,
    }),
  ]);
});
