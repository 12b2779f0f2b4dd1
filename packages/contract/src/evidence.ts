import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

/** The kinds of evidence, as the Administrative Penalty Law lists them, with photographs and monitoring reports apart. */
export const EVIDENCE_KINDS = [
  '书证',
  '物证',
  '视听资料',
  '电子数据',
  '证人证言',
  '当事人的陈述',
  '鉴定意见',
  '勘验笔录、现场笔录',
  '监测报告',
  '现场照片',
] as const;

/** Which of the two cases of a pair the evidence serves. */
export const EVIDENCE_PURPOSES = ['处罚', '赔偿', '处罚和赔偿'] as const;
export type EvidencePurpose = (typeof EVIDENCE_PURPOSES)[number];

export const EvidenceInput = z.object({
  /** The hash that the upload answered. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '文件标识不正确'),
  name: Line,
  kind: z.enum(EVIDENCE_KINDS, '请选择证据种类'),
  obtainedOn: HappenedOn,
  supplier: OptionalText.default(''),
  proves: OptionalText.default(''),
  /** For both cases when left out. */
  purpose: z.enum(EVIDENCE_PURPOSES).optional(),
});
export type EvidenceInput = z.infer<typeof EvidenceInput>;

const added = z.object({ evidenceId: z.string() });

export const penaltyAddEvidence = defineCommand({
  name: 'penalty.addEvidence',
  title: '添加证据',
  subject: 'penalty',
  input: EvidenceInput,
  result: added,
});
export const claimAddEvidence = defineCommand({
  name: 'claim.addEvidence',
  title: '添加证据',
  subject: 'claim',
  input: EvidenceInput,
  result: added,
});

/** Takes evidence out of a case's list; the evidence and its file are kept, and so is the other case's list. */
export const EvidenceWithdrawal = z.object({ evidenceId: Id, reason: Text });
export type EvidenceWithdrawal = z.infer<typeof EvidenceWithdrawal>;

export const penaltyWithdrawEvidence = defineCommand({
  name: 'penalty.withdrawEvidence',
  title: '撤回证据',
  subject: 'penalty',
  input: EvidenceWithdrawal,
});
export const claimWithdrawEvidence = defineCommand({
  name: 'claim.withdrawEvidence',
  title: '撤回证据',
  subject: 'claim',
  input: EvidenceWithdrawal,
});

export const EvidenceView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  obtainedOn: z.string(),
  supplier: z.string(),
  proves: z.string(),
  sha256: z.string(),
  sm3: z.string(),
  size: z.int(),
  mediaType: z.string(),
  fileName: z.string(),
  addedByName: z.string(),
  addedAt: z.string(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const evidenceOfCase = defineQuery({
  name: 'evidence.ofCase',
  title: '案件证据目录',
  path: '/api/cases/:caseId/evidence',
  params: z.object({ caseId: z.uuid() }),
  result: z.object({ items: z.array(EvidenceView.extend({ purpose: z.enum(EVIDENCE_PURPOSES) })) }),
});

/** One thing that the file of a claim has to show, and what shows it. */
export const EvidenceChecklistItem = z.object({
  code: z.string(),
  title: z.string(),
  met: z.boolean(),
  evidenceIds: z.array(z.string()),
  /** The stages that ask for it; at the others it is only recommended. */
  requiredAt: z.array(z.enum(['initiation', 'investigation'])),
  citation: CitationRef,
});
export type EvidenceChecklistItem = z.infer<typeof EvidenceChecklistItem>;

export const evidenceChecklistOfClaim = defineQuery({
  name: 'evidence.checklist',
  title: '证据清单',
  path: '/api/claims/:claimId/evidence-checklist',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({ items: z.array(EvidenceChecklistItem) }),
});

export const evidenceGet = defineQuery({
  name: 'evidence.get',
  title: '证据',
  path: '/api/evidence/:id',
  params: z.object({ id: z.uuid() }),
  result: EvidenceView.extend({
    /** The lists it stands in, or stood in until it was withdrawn (撤回). */
    cases: z.array(
      z.object({
        kind: z.enum(['penalty', 'claim']),
        id: z.string(),
        purpose: z.enum(EVIDENCE_PURPOSES),
        withdrawnReason: z.string().nullable(),
      }),
    ),
  }),
});

/** What `POST /api/files` answers. */
export const UploadedFile = z.object({
  sha256: z.string(),
  sm3: z.string(),
  size: z.int(),
  mediaType: z.string(),
  fileName: z.string(),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
