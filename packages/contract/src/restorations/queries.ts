import { z } from 'zod';
import { defineQuery } from '../kernel/query.ts';
import { CitationRef } from '../kernel/scalars.ts';

const Photo = z.object({
  evidenceId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
});

export const MilestoneView = z.object({
  id: z.string(),
  title: z.string(),
  quantity: z.string().nullable(),
  /** What of the restored quantity falls to it. */
  done: z.string().nullable(),
  dueOn: z.string(),
  reached: z.boolean(),
  late: z.boolean(),
  checkedOn: z.string().nullable(),
  findings: z.string(),
});
export type MilestoneView = z.infer<typeof MilestoneView>;

export const FieldRecordView = z.object({
  id: z.string(),
  recordedAt: z.string(),
  place: z.string(),
  longitude: z.string().nullable(),
  latitude: z.string().nullable(),
  accuracyMetres: z.int().nullable(),
  quantity: z.string().nullable(),
  unit: z.string().nullable(),
  description: z.string(),
  recordedByName: z.string(),
  photos: z.array(Photo),
});
export type FieldRecordView = z.infer<typeof FieldRecordView>;

export const RestorationPlanView = z.object({
  mode: z.string(),
  modeTitle: z.string(),
  blueCarbon: z.boolean(),
  units: z.array(z.string()),
  quantity: z.string(),
  unit: z.string(),
  done: z.string(),
  percent: z.int(),
  inPlace: z.boolean(),
  offSiteReason: z.string(),
  place: z.string(),
  standard: z.string(),
  startOn: z.string(),
  finishOn: z.string(),
  late: z.boolean(),
  executor: z.string(),
  executorTitle: z.string(),
  contractor: z.string(),
  capabilityProof: z.string(),
  guideDepartment: z.string(),
  /** Null until the plan is filled in (完善修复方案). */
  detail: z
    .object({
      baseId: z.string().nullable(),
      baseName: z.string(),
      partners: z.array(z.string()),
      carbonTonnes: z.string().nullable(),
      carbonMethod: z.string(),
      supervisor: z.string(),
      technique: z.string(),
      evidenceIds: z.array(z.string()),
    })
    .nullable(),
});
export type RestorationPlanView = z.infer<typeof RestorationPlanView>;

export const GuideCheckView = z.object({
  id: z.string(),
  department: z.string(),
  checkers: z.string(),
  checkedOn: z.string(),
  result: z.enum(['inOrder', 'problems']),
  opinion: z.string(),
});
export const EvaluationRoundView = z.object({
  round: z.int(),
  evaluatedOn: z.string(),
  evaluators: z.string(),
  standard: z.string(),
  result: z.enum(['passed', 'rectify']),
  findings: z.string(),
  rectifyBy: z.string().nullable(),
  rectifiedOn: z.string().nullable(),
  measures: z.string(),
  /** The day set for the rectification is over and it was not done by then. */
  rectificationLate: z.boolean(),
});
export type EvaluationRoundView = z.infer<typeof EvaluationRoundView>;

export const RestorationView = z.object({
  plan: RestorationPlanView.nullable(),
  milestones: z.array(MilestoneView),
  fieldRecords: z.array(FieldRecordView),
  guideChecks: z.array(GuideCheckView),
  evaluations: z.array(EvaluationRoundView),
  exemption: z
    .object({
      title: z.string(),
      reason: z.string(),
      decidedOn: z.string(),
      citation: CitationRef.optional(),
    })
    .nullable(),
});
export type RestorationView = z.infer<typeof RestorationView>;

/** A claim's restoration: plan, milestones, what was seen on the spot, checks, rounds of evaluation. */
export const restorationOfClaim = defineQuery({
  name: 'restoration.ofClaim',
  title: '修复实施与评估',
  path: '/api/claims/:claimId/restoration',
  params: z.object({ claimId: z.uuid() }),
  result: RestorationView,
});
