import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { CitationRef, HappenedOn, Id, Line, OptionalText, Text } from '../kernel/scalars.ts';
import { PartyInput } from '../parties.ts';
import { claimCommand, EvidenceIds } from './claim-command.ts';

/* 启动 */

/** What form 1 (索赔启动登记表) holds beyond what the case itself knows. */
export const InitiationFields = z.object({
  cause: Line,
  summaryAndReason: Text,
  remark: OptionalText.default(''),
});

export const claimOpen = defineCommand({
  name: 'claim.open',
  title: '新建索赔案件',
  subject: 'claim',
  creates: true,
  input: z.object({
    unitId: Id,
    title: Line,
    channel: z.string().min(1, '请选择线索来源'),
    leadId: Id.optional(),
    reopensClaimId: Id.optional(),
    occurredOn: HappenedOn.optional(),
    occurredPlace: OptionalText.default(''),
    /** At least one, unless the case opens anew: then the obligors of the ended case stand. */
    obligors: z.array(PartyInput).max(50).default([]),
  }),
});
export const claimSaveInitiation = claimCommand('saveInitiation', '填写索赔启动登记表', InitiationFields);
export const Signature = z.object({
  opinion: OptionalText.default('同意'),
  signedOn: HappenedOn,
});
export const claimSignInitiation = claimCommand('signInitiation', '签署索赔启动登记表', Signature);
export const claimReturnInitiation = claimCommand(
  'returnInitiation',
  '退回索赔启动登记表',
  z.object({ reason: Text }),
);
export const claimDecline = claimCommand(
  'decline',
  '决定不启动',
  z.object({ ground: z.string(), reason: Text, decidedOn: HappenedOn, evidenceIds: EvidenceIds }),
);
export const claimNotifyProcuratorate = claimCommand(
  'notifyProcuratorate',
  '通报检察机关',
  z.object({ notifiedOn: HappenedOn, organ: Line, evidenceIds: EvidenceIds }),
);
export const claimAssignOfficer = claimCommand('assignOfficer', '指定经办人', z.object({ officerId: Id }));

/* 调查 */

export const ScopeAnswers = z.object({
  emergencyLevel: z.enum(['none', 'general', 'larger', 'major', 'extreme']),
  inKeyEcologicalArea: z.boolean(),
  inEcologicalRedLine: z.boolean(),
  qualityGradeDropped: z.boolean(),
  functionDegraded: z.boolean(),
  unlawfulDamage: z.boolean(),
  personalOrPropertyLoss: z.boolean(),
  historicWithoutObligor: z.boolean(),
  /** 海洋: governed by its own rules. */
  marineDamage: z.boolean().default(false),
  lineDepartment: OptionalText.default(''),
  note: OptionalText.default(''),
  evidenceIds: EvidenceIds,
});
export const claimRecordScopeTest = claimCommand('recordScopeTest', '判定适用范围', ScopeAnswers);
export const claimSetElements = claimCommand(
  'setElements',
  '确定损害要素',
  z.object({ elements: z.array(z.string()).min(1, '至少选择一项受损要素').max(30) }),
);
export const claimAddFact = claimCommand(
  'addFact',
  '登记损害事实',
  z.object({
    kind: z.enum(['act', 'time', 'place', 'consequence', 'assessment', 'causation']),
    content: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const claimRemoveFact = claimCommand('removeFact', '删除损害事实', z.object({ factId: Id }));
/** The parts of form 3 (生态环境损害调查情况登记表) that are written by hand. */
export const claimSaveInvestigation = claimCommand(
  'saveInvestigation',
  '填写调查情况登记表',
  z.object({
    leadSource: Text,
    investigators: z.array(Line).min(2, '调查人员不得少于两人').max(20),
    method: Text,
    from: HappenedOn,
    to: HappenedOn,
    range: Text,
    needsClaim: z.boolean(),
    reason: Text,
    negotiationAdvice: Text,
  }),
);
export const claimCiteBasis = claimCommand(
  'citeBasis',
  '引用法律依据',
  z.object({ citations: z.array(CitationRef).min(1, '至少引用一条法律依据').max(50) }),
);
export const claimSubmitInvestigation = claimCommand(
  'submitInvestigation',
  '提交调查情况登记表',
  z.object({ submittedOn: HappenedOn }),
);
