import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { EvidenceTable } from './tables.ts';

export type CaseEvidence = Selectable<EvidenceTable>;

/** The evidence in a case's list, oldest first; what was withdrawn is left out. */
export function listCaseEvidence(tx: ScopedDb, cityCode: string, caseId: string): Promise<CaseEvidence[]> {
  return tx
    .selectFrom('evidence_link')
    .innerJoin('evidence', (join) =>
      join
        .onRef('evidence.city_code', '=', 'evidence_link.city_code')
        .onRef('evidence.id', '=', 'evidence_link.evidence_id'),
    )
    .selectAll('evidence')
    .where('evidence_link.city_code', '=', cityCode)
    .where('evidence_link.case_id', '=', caseId)
    .where('evidence_link.withdrawn_reason', 'is', null)
    .orderBy('evidence.id')
    .execute();
}
