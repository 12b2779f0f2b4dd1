import {
  restorationAddFieldRecord,
  restorationRecordGuideCheck,
  restorationRecordRectification,
} from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { decided, insertRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import {
  type ClaimDossier,
  checkClaimAction,
  checkEvidence,
  claimChange,
  newProgress,
  onClaim,
} from '../../claims/index.ts';
import { loadRestoration, planOf, type RestorationFile } from '../restoration-file.ts';

/** A phone's clock may run a little ahead of the server's. */
const CLOCK_SLACK = { minutes: 5 };

function checkPhotographs({ evidence }: ClaimDossier, evidenceIds: readonly string[]): void {
  const photographed = evidence.some(({ id, kind }) => kind === '现场照片' && evidenceIds.includes(id));
  if (!photographed) throw invalidField('evidenceIds', '现场记录须附至少一张现场照片');
}

/** The legal day of a moment of the past. */
function dayOf(recordedAt: string, { now }: DecisionContext): string {
  const moment = Temporal.Instant.from(recordedAt);
  if (Temporal.Instant.compare(moment, now.add(CLOCK_SLACK)) > 0) {
    throw invalidField('recordedAt', '记录时间不能晚于现在');
  }
  return todayInShanghai(Temporal.Instant.compare(moment, now) > 0 ? now : moment).toString();
}

export const addFieldRecord = onClaim(restorationAddFieldRecord, (dossier, input, context) => {
  checkClaimAction(dossier, restorationAddFieldRecord.name, context);
  checkEvidence(dossier, input.evidenceIds);
  checkPhotographs(dossier, input.evidenceIds);
  const plan = planOf(dossier);
  if ((input.longitude === undefined) !== (input.latitude === undefined)) {
    throw invalidField('latitude', '经度与纬度须同时填写');
  }
  const doneOn = dayOf(input.recordedAt, context);
  const unit = input.unit ?? plan.unit;
  const progress =
    input.quantity === undefined
      ? undefined
      : newProgress(dossier, { ...input, quantity: input.quantity, unit, doneOn }, context);
  const record = insertRow('restoration_field_record', {
    city_code: context.cityCode,
    id: context.newId(),
    claim_id: dossier.claim.id,
    recorded_at: input.recordedAt,
    place: input.place,
    longitude: input.longitude === undefined ? null : Number(input.longitude).toFixed(6),
    latitude: input.latitude === undefined ? null : Number(input.latitude).toFixed(6),
    accuracy_metres: input.accuracyMetres ?? null,
    progress_id: progress?.id ?? null,
    quantity: input.quantity ?? null,
    unit_code: progress ? unit : null,
    description: input.description,
    recorded_by_name: context.actor.name,
    evidence_ids: input.evidenceIds,
  });
  const done = progress ? `，完成 ${input.quantity}${unit}` : '';
  return decided(`登记现场记录：${input.place}${done}`, [record, ...(progress ? [progress.change] : [])]);
});

export const recordGuideCheck = onClaim(restorationRecordGuideCheck, (dossier, input, context) => {
  checkClaimAction(dossier, restorationRecordGuideCheck.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const named = planOf(dossier).guideDepartment;
  const other = named !== '' && !input.department.includes(named);
  return decided(
    `${input.department}核查修复：${input.result === 'inOrder' ? '符合要求' : '存在问题'}`,
    [
      insertRow('restoration_guide_check', {
        city_code: context.cityCode,
        id: context.newId(),
        claim_id: dossier.claim.id,
        department: input.department,
        checkers: input.checkers,
        checked_on: input.checkedOn,
        result: input.result,
        opinion: input.opinion,
        evidence_ids: input.evidenceIds,
      }),
      claimChange(dossier, { guide_check: input.result }),
    ],
    other
      ? {
          warnings: [
            {
              code: 'guide-department-other',
              message: `修复方案的指导部门是${named}，本次由${input.department}核查`,
              citation: { sourceId: 'zz-flow' },
            },
          ],
        }
      : {},
  );
});

export const recordRectification = handle<typeof restorationRecordRectification, RestorationFile>({
  declaration: restorationRecordRectification,
  permission: 'claim.handle',
  load: loadRestoration,
  decide: ({ dossier, rectifications }, input, context) => {
    checkClaimAction(dossier, restorationRecordRectification.name, context);
    checkEvidence(dossier, input.evidenceIds);
    const last = dossier.claim.evaluations.at(-1);
    const refuse = (code: string, message: string) =>
      refused([{ code, message, citation: { sourceId: 'reg2022', article: '27' } }]);
    if (last?.result !== 'rectify') {
      throw refuse('nothing-to-rectify', '最近一次修复效果评估没有要求整改');
    }
    if (rectifications.some(({ evaluation_id }) => evaluation_id === last.id)) {
      throw refuse('rectified-already', '本轮评估要求的整改已经登记，请重新评估');
    }
    if (input.rectifiedOn < last.evaluated_on) {
      throw invalidField('rectifiedOn', '整改完成日期不能早于评估日期');
    }
    const late = last.rectify_by !== null && input.rectifiedOn > last.rectify_by;
    return decided(`修复整改完成${late ? '（逾期）' : ''}`, [
      insertRow('restoration_rectification', {
        city_code: context.cityCode,
        id: context.newId(),
        claim_id: dossier.claim.id,
        evaluation_id: last.id,
        rectified_on: input.rectifiedOn,
        measures: input.measures,
        evidence_ids: input.evidenceIds,
      }),
    ]);
  },
});
