import {
  type EvaluationRoundView,
  type RestorationPlanView,
  type RestorationView,
  restorationOfClaim,
} from '@ecoredress/contract';
import { donePercent, evaluationExemption, RESTORATION_EXECUTORS, restorationMode } from '@ecoredress/law';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { doneQuantity } from '../claims/index.ts';
import {
  type FieldRecordRow,
  getRestorationFile,
  progressOf,
  type RestorationFile,
} from './restoration-file.ts';

function planView(
  { dossier, detail }: RestorationFile,
  { today }: Pick<QueryContext, 'today'>,
): RestorationPlanView | null {
  const plan = dossier.claim.restoration;
  if (!plan) return null;
  const mode = restorationMode(plan.mode);
  const done = doneQuantity(dossier);
  const percent = donePercent(done, plan.quantity);
  return {
    mode: plan.mode,
    modeTitle: mode?.title ?? plan.mode,
    blueCarbon: mode?.blueCarbon ?? false,
    units: [...(mode?.units ?? [plan.unit])],
    quantity: plan.quantity,
    unit: plan.unit,
    done,
    percent,
    inPlace: plan.inPlace,
    offSiteReason: plan.offSiteReason,
    place: plan.place,
    standard: plan.standard,
    startOn: plan.startOn,
    finishOn: plan.finishOn,
    late: percent < 100 && plan.finishOn < today.toString(),
    executor: plan.executor,
    executorTitle: RESTORATION_EXECUTORS.find(({ code }) => code === plan.executor)?.title ?? plan.executor,
    contractor: plan.contractor,
    capabilityProof: plan.capabilityProof,
    guideDepartment: plan.guideDepartment,
    detail: detail
      ? {
          baseId: detail.base_id,
          baseName: detail.base_name,
          partners: detail.partners,
          carbonTonnes: detail.carbon_tonnes,
          carbonMethod: detail.carbon_method,
          supervisor: detail.supervisor,
          technique: detail.technique,
          evidenceIds: detail.evidence_ids,
        }
      : null,
  };
}

/** The rounds of the evaluation, each with its rectification, as the page and the paper show them. */
export function evaluationRounds(
  { dossier, rectifications }: RestorationFile,
  { today }: Pick<QueryContext, 'today'>,
): EvaluationRoundView[] {
  return dossier.claim.evaluations.map((row, index) => {
    const rectified = rectifications.find(({ evaluation_id }) => evaluation_id === row.id);
    // A round that was evaluated again is settled, whether or not its rectification was recorded.
    const settledOn =
      rectified?.rectified_on ?? dossier.claim.evaluations[index + 1]?.evaluated_on ?? today.toString();
    return {
      round: index + 1,
      evaluatedOn: row.evaluated_on,
      evaluators: row.evaluators,
      standard: row.standard,
      result: row.result,
      findings: row.findings,
      rectifyBy: row.rectify_by,
      rectifiedOn: rectified?.rectified_on ?? null,
      measures: rectified?.measures ?? '',
      rectificationLate: row.rectify_by !== null && row.rectify_by < settledOn,
    };
  });
}

/** The evidence of a field record that is still in the case's list. */
export function photosOf({ dossier }: RestorationFile, record: FieldRecordRow) {
  return dossier.evidence
    .filter(({ id }) => record.evidence_ids.includes(id))
    .map(({ id, name, media_type, sha256 }) => ({ evidenceId: id, name, mediaType: media_type, sha256 }));
}

function exemptionView({ dossier }: RestorationFile): RestorationView['exemption'] {
  const exemption = dossier.claim.evaluation_exemption;
  if (!exemption) return null;
  const ground = evaluationExemption(exemption.ground);
  return {
    title: ground?.title ?? exemption.ground,
    reason: exemption.reason,
    decidedOn: exemption.decidedOn,
    ...(ground ? { citation: ground.citation } : {}),
  };
}

export const RESTORATION_QUERIES = [
  answer({
    declaration: restorationOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, context) => {
      const file = await getRestorationFile(tx, context.actor.cityCode, claimId);
      const progress = progressOf(file, context);
      return {
        plan: planView(file, context),
        milestones: file.milestones.map((row, index) => ({
          id: row.id,
          title: row.title,
          quantity: row.quantity,
          done: progress[index]?.done ?? null,
          dueOn: row.due_on,
          reached: progress[index]?.reached ?? false,
          late: progress[index]?.late ?? false,
          checkedOn: row.checked_on,
          findings: row.findings,
        })),
        fieldRecords: file.fieldRecords.map((row) => ({
          id: row.id,
          recordedAt: row.recorded_at,
          place: row.place,
          longitude: row.longitude,
          latitude: row.latitude,
          accuracyMetres: row.accuracy_metres,
          quantity: row.quantity,
          unit: row.unit_code,
          description: row.description,
          recordedByName: row.recorded_by_name,
          photos: photosOf(file, row),
        })),
        guideChecks: file.guideChecks.map((row) => ({
          id: row.id,
          department: row.department,
          checkers: row.checkers,
          checkedOn: row.checked_on,
          result: row.result,
          opinion: row.opinion,
        })),
        evaluations: evaluationRounds(file, context),
        exemption: exemptionView(file),
      };
    },
  }),
];
