import {
  restorationCheckMilestone,
  restorationSavePlanDetail,
  restorationSetMilestones,
} from '@ecoredress/contract';
import { carbonProblems, milestoneProblems } from '@ecoredress/law';
import { decided, deleteRow, insertRow, updateRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../../errors.ts';
import { type BaseOfPlan, findBase } from '../../bases/index.ts';
import { checkClaimAction, checkEvidence, claimChange } from '../../claims/index.ts';
import { loadRestoration, planOf, progressOf, type RestorationFile } from '../restoration-file.ts';

interface DetailFacts extends RestorationFile {
  readonly base: BaseOfPlan | undefined;
}

export const savePlanDetail = handle<typeof restorationSavePlanDetail, DetailFacts>({
  declaration: restorationSavePlanDetail,
  permission: 'claim.handle',
  load: async (call) => ({
    ...(await loadRestoration(call)),
    base: call.input.baseId ? await findBase(call.tx, call.context.cityCode, call.input.baseId) : undefined,
  }),
  decide: ({ dossier, detail, base }, input, context) => {
    checkClaimAction(dossier, restorationSavePlanDetail.name, context);
    checkEvidence(dossier, input.evidenceIds);
    const plan = planOf(dossier);
    if (input.baseId && !base) throw notFound('该修复基地');
    const baseName = base?.name ?? input.baseName;
    if (!plan.inPlace && baseName === '') throw invalidField('baseName', '异地修复须写明修复基地');
    if (plan.executor === 'thirdParty' && input.evidenceIds.length === 0) {
      throw invalidField('evidenceIds', '委托第三方修复的，须附受托单位修复能力的证明材料');
    }
    const carbon = carbonProblems({
      ...input,
      mode: plan.mode,
      tonnes: input.carbonTonnes,
      method: input.carbonMethod,
    });
    if (carbon.length > 0) throw refused(carbon);
    const key = { city_code: context.cityCode, claim_id: dossier.claim.id };
    const columns = {
      base_id: input.baseId ?? null,
      base_name: baseName,
      partners: input.partners,
      carbon_tonnes: input.carbonTonnes ?? null,
      carbon_method: input.carbonMethod,
      supervisor: input.supervisor,
      technique: input.technique,
      evidence_ids: input.evidenceIds,
    };
    const building = base && !base.built;
    return decided(
      '完善修复方案',
      [
        detail
          ? updateRow('restoration_detail', key, detail, columns)
          : insertRow('restoration_detail', { ...key, ...columns }),
      ],
      building ? { warnings: [{ code: 'base-building', message: `修复基地“${baseName}”尚在建设` }] } : {},
    );
  },
});

export const setMilestones = handle<typeof restorationSetMilestones, RestorationFile>({
  declaration: restorationSetMilestones,
  permission: 'claim.handle',
  load: loadRestoration,
  decide: ({ dossier, milestones }, input, context) => {
    checkClaimAction(dossier, restorationSetMilestones.name, context);
    const plan = planOf(dossier);
    const checked = milestones.filter(({ checked_on }) => checked_on !== null);
    const kept = checked.map(({ quantity, due_on }) => ({ quantity, dueOn: due_on }));
    const problems = milestoneProblems(plan, [...input.milestones, ...kept]);
    if (problems.length > 0) throw refused(problems);
    return decided(`设定修复节点 ${input.milestones.length} 个`, [
      ...milestones
        .filter(({ checked_on }) => checked_on === null)
        .map((row) => deleteRow('restoration_milestone', { city_code: row.city_code, id: row.id }, row)),
      ...input.milestones.map(({ title, quantity, dueOn }) =>
        insertRow('restoration_milestone', {
          city_code: context.cityCode,
          id: context.newId(),
          claim_id: dossier.claim.id,
          title,
          quantity: quantity ?? null,
          due_on: dueOn,
          checked_on: null,
          findings: '',
          evidence_ids: [],
        }),
      ),
      claimChange(dossier, { milestones_unchecked: input.milestones.length }),
    ]);
  },
});

export const checkMilestone = handle<typeof restorationCheckMilestone, RestorationFile>({
  declaration: restorationCheckMilestone,
  permission: 'claim.handle',
  load: loadRestoration,
  decide: (file, input, context) => {
    const { dossier, milestones } = file;
    checkClaimAction(dossier, restorationCheckMilestone.name, context);
    checkEvidence(dossier, input.evidenceIds);
    const plan = planOf(dossier);
    const row = milestones.find(({ id }) => id === input.milestoneId);
    if (!row) throw notFound('该修复节点');
    if (row.checked_on) {
      throw refused([{ code: 'milestone-checked', message: `该节点已于${row.checked_on}核对` }]);
    }
    const progress = progressOf(file, context).find(({ id }) => id === row.id);
    if (progress && progress.done !== null && !progress.reached) {
      throw refused([
        {
          code: 'milestone-unfinished',
          message: `节点“${row.title}”应完成 ${row.quantity}${plan.unit}，已登记的进度只有 ${progress.done}${plan.unit}`,
          citation: { sourceId: 'civil', article: '1234' },
        },
      ]);
    }
    return decided(`核对修复节点“${row.title}”`, [
      updateRow('restoration_milestone', { city_code: row.city_code, id: row.id }, row, {
        checked_on: input.checkedOn,
        findings: input.findings,
        evidence_ids: input.evidenceIds,
      }),
      claimChange(dossier, { milestones_unchecked: Math.max(0, dossier.claim.milestones_unchecked - 1) }),
    ]);
  },
});
