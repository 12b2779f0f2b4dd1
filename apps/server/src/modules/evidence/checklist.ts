import type { EvidenceChecklistItem } from '@ecoredress/contract';
import { EVIDENCE_CHECKLIST } from '@ecoredress/law';
import type { CaseEvidence } from './evidence.ts';

/** What the file of a claim has to show (证据清单), each with the evidence in it that shows it. */
export function checklistStatus(
  evidence: readonly Pick<CaseEvidence, 'id' | 'kind'>[],
): EvidenceChecklistItem[] {
  return EVIDENCE_CHECKLIST.map(({ code, title, kinds, requiredAt, citation }) => {
    const evidenceIds = evidence.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    return { code, title, met: evidenceIds.length > 0, evidenceIds, requiredAt: [...requiredAt], citation };
  });
}
