import type { EvidencePurpose } from '@ecoredress/contract';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow } from '../../commands/decision.ts';
import { notFound } from '../../errors.ts';
import type { EvidenceCase } from './hooks.ts';
import type { EvidenceCaseKind, EvidenceTable } from './tables.ts';

export type EvidenceRow = Selectable<EvidenceTable>;

/** Evidence as it stands in a case's list. */
export interface CaseEvidence extends EvidenceRow {
  readonly purpose: EvidencePurpose;
}

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
    .select('evidence_link.purpose')
    .where('evidence_link.city_code', '=', cityCode)
    .where('evidence_link.case_id', '=', caseId)
    .where('evidence_link.withdrawn_reason', 'is', null)
    .orderBy('evidence.id')
    .execute();
}

/** One piece of evidence, or a 404 when there is none that the actor may see. */
export async function getEvidence(tx: ScopedDb, cityCode: string, id: string): Promise<EvidenceRow> {
  const row = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该证据');
  return row;
}

/** The lists a piece of evidence stands or stood in, of those that may be seen. */
export function listCasesOf(
  tx: ScopedDb,
  cityCode: string,
  evidenceId: string,
): Promise<
  { kind: EvidenceCaseKind; id: string; purpose: EvidencePurpose; withdrawnReason: string | null }[]
> {
  return tx
    .selectFrom('evidence_link')
    .select(['case_kind as kind', 'case_id as id', 'purpose', 'withdrawn_reason as withdrawnReason'])
    .where('city_code', '=', cityCode)
    .where('evidence_id', '=', evidenceId)
    .orderBy('case_kind')
    .execute();
}

/** Puts evidence into a case's list. */
export function linkChange(
  context: { readonly cityCode: string },
  of: EvidenceCase,
  evidenceId: string,
  purpose: EvidencePurpose,
): Change {
  return insertRow('evidence_link', {
    city_code: context.cityCode,
    case_kind: of.kind,
    case_id: of.id,
    evidence_id: evidenceId,
    purpose,
    withdrawn_reason: null,
  });
}

/** Puts all the evidence of one case into the list of another that is paired with it only now. */
export function shareEvidenceChanges(
  context: { readonly cityCode: string },
  evidence: readonly CaseEvidence[],
  to: EvidenceCase,
): Change[] {
  return evidence.map((item) => linkChange(context, to, item.id, item.purpose));
}
