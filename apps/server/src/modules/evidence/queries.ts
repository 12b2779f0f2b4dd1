import { evidenceChecklistOfClaim, evidenceGet, evidenceOfCase } from '@ecoredress/contract';
import { notFound } from '../../errors.ts';
import { findChain } from '../../journal/queries.ts';
import { answer } from '../../queries/handler.ts';
import { checklistStatus } from './checklist.ts';
import { type EvidenceRow, getEvidence, listCaseEvidence, listCasesOf } from './evidence.ts';

function view(row: EvidenceRow) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    obtainedOn: row.obtained_on,
    supplier: row.supplier,
    proves: row.proves,
    sha256: row.sha256,
    sm3: row.sm3,
    size: row.size,
    mediaType: row.media_type,
    fileName: row.file_name,
    addedByName: row.added_by_name,
    addedAt: row.added_at,
  };
}

export const EVIDENCE_QUERIES = [
  answer({
    declaration: evidenceOfCase,
    permission: 'evidence.read',
    run: async (tx, { caseId }, { actor }) => {
      const rows = await listCaseEvidence(tx, actor.cityCode, caseId);
      return { items: rows.map((row) => ({ ...view(row), purpose: row.purpose })) };
    },
  }),
  answer({
    declaration: evidenceChecklistOfClaim,
    permission: 'evidence.read',
    run: async (tx, { claimId }, { actor }) => {
      const chain = await findChain(tx, actor.cityCode, claimId);
      if (chain?.subject_kind !== 'claim') throw notFound('该损害赔偿案件');
      return { items: checklistStatus(await listCaseEvidence(tx, actor.cityCode, claimId)) };
    },
  }),
  answer({
    declaration: evidenceGet,
    permission: 'evidence.read',
    run: async (tx, { id }, { actor }) => ({
      ...view(await getEvidence(tx, actor.cityCode, id)),
      cases: await listCasesOf(tx, actor.cityCode, id),
    }),
  }),
];
