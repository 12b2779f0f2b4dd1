import { z } from 'zod';
import { defineQuery } from './kernel/query.ts';

/** The papers of a claim that the product makes. */
export const CLAIM_PAPERS = {
  initiationForm: '索赔启动登记表',
  terminationForm: '索赔终止登记表',
  investigationRecord: '生态环境损害调查情况登记表',
  procuratorateLetter: '通报检察机关函',
  valuationSheet: '生态环境损害计算书',
  opinionLetter: '生态环境损害磋商赔偿意见书',
  negotiationNotice: '生态环境损害赔偿磋商告知书',
  agreement: '生态环境损害赔偿协议',
  confirmationApplication: '司法确认申请书',
  closingReport: '结案报告',
} as const;

export type ClaimPaper = keyof typeof CLAIM_PAPERS;

export const DocumentView = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  version: z.int(),
  /** The version after this one; null for the one in force. */
  supersededBy: z.string().nullable(),
  pdfSha256: z.string(),
  docxSha256: z.string(),
  madeByName: z.string(),
  madeAt: z.string(),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const documentsOfCase = defineQuery({
  name: 'documents.ofCase',
  title: '案件文书',
  path: '/api/cases/:caseId/documents',
  params: z.object({ caseId: z.uuid() }),
  result: z.object({ items: z.array(DocumentView) }),
});
