import { z } from 'zod';
import { EvidenceIds } from '../claims/claim-command.ts';
import { defineCommand } from '../kernel/command.ts';
import {
  DecimalText,
  HappenedOn,
  Id,
  IsoDate,
  IsoTime,
  Line,
  OptionalText,
  Text,
} from '../kernel/scalars.ts';

/* 修复实施与监督 */

function restorationCommand<const Name extends string, Input extends z.ZodType>(
  name: Name,
  title: string,
  input: Input,
) {
  return defineCommand({ name: `restoration.${name}` as const, title, subject: 'claim', input });
}

const degrees = (name: string, most: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}(\.\d{1,6})?$/, `${name}写作十进制度数，小数至多 6 位，如 117.812345`)
    .refine((text) => Math.abs(Number(text)) <= most, `${name}超出范围`);

const OptionalLine = z.string().trim().max(200, '不能超过 200 字');

/** What a plan needs beside mode and quantity: base, partners, carbon and the proof of whoever carries it out. */
export const restorationSavePlanDetail = restorationCommand(
  'savePlanDetail',
  '完善修复方案',
  z.object({
    /** A registered base, or the name of another; off-site work needs one of them. */
    baseId: Id.optional(),
    baseName: OptionalLine.default(''),
    partners: z.array(Line).max(20, '合作单位至多 20 个').default([]),
    /** 吨二氧化碳: only with the method it was computed by. */
    carbonTonnes: DecimalText.optional(),
    carbonMethod: OptionalText.default(''),
    supervisor: OptionalLine.default(''),
    technique: OptionalText.default(''),
    /** Of a third party: that it is able to restore. */
    evidenceIds: EvidenceIds,
  }),
);

export const MilestoneInput = z.object({
  title: Line,
  /** In the plan's unit; left out for work that has no quantity, such as clearing a site. */
  quantity: DecimalText.optional(),
  dueOn: IsoDate,
});
/** Sets the milestones that are not checked yet; those that are checked stay. */
export const restorationSetMilestones = restorationCommand(
  'setMilestones',
  '设定修复节点',
  z.object({ milestones: z.array(MilestoneInput).min(1, '至少填写一个节点').max(40, '节点至多 40 个') }),
);
export const restorationCheckMilestone = restorationCommand(
  'checkMilestone',
  '核对修复节点',
  z.object({ milestoneId: Id, checkedOn: HappenedOn, findings: Text, evidenceIds: EvidenceIds }),
);

/** What was seen and done on the spot, with photographs and, where the device gave one, a position. */
export const restorationAddFieldRecord = restorationCommand(
  'addFieldRecord',
  '登记现场记录',
  z.object({
    recordedAt: IsoTime,
    place: Line,
    /** WGS 84 decimal degrees, as the device reported them. */
    longitude: degrees('经度', 180).optional(),
    latitude: degrees('纬度', 90).optional(),
    accuracyMetres: z.int().min(0).max(100_000).optional(),
    /** What was restored that day, in the plan's unit; it becomes progress of the claim. */
    quantity: DecimalText.optional(),
    unit: z.string().optional(),
    description: Text,
    evidenceIds: z.array(Id).min(1, '请至少附一张现场照片').max(50, '一次最多引用 50 项证据'),
  }),
);

export const restorationRecordGuideCheck = restorationCommand(
  'recordGuideCheck',
  '登记指导部门核查',
  z.object({
    department: Line,
    checkers: Line,
    checkedOn: HappenedOn,
    result: z.enum(['inOrder', 'problems']),
    opinion: Text,
    evidenceIds: EvidenceIds,
  }),
);
/** That the rectification which the last evaluation demanded is done. */
export const restorationRecordRectification = restorationCommand(
  'recordRectification',
  '登记整改完成',
  z.object({ rectifiedOn: HappenedOn, measures: Text, evidenceIds: EvidenceIds }),
);

export const RESTORATION_PAPERS = {
  restorationPlan: '生态环境修复方案',
  supervisionRecord: '修复过程监督记录',
  completionReport: '修复完工报告',
  evaluationOpinion: '修复效果评估意见',
  exemptionNote: '免予修复效果评估说明',
} as const;
export type RestorationPaper = keyof typeof RESTORATION_PAPERS;

export const restorationIssuePaper = defineCommand({
  name: 'restoration.issuePaper',
  title: '制作修复文书',
  subject: 'claim',
  input: z.object({
    kind: z.enum(
      Object.keys(RESTORATION_PAPERS) as [RestorationPaper, ...RestorationPaper[]],
      '没有这种文书',
    ),
    issuedOn: HappenedOn,
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});
