import { sql } from 'kysely';
import type { EvidenceHooks } from '../evidence/index.ts';

/** Where a claim's evidence stands in the courts' side of its file; it cannot be withdrawn while it does. */
export const courtEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  if (of.kind !== 'claim') return [];
  const { rows } = await sql<{ title: string }>`
    select distinct title from (
      select claim_id, evidence_ids, '检察机关公告' as title, city_code from court_announcement
      union all select claim_id, evidence_ids, '公益诉讼', city_code from court_suit
      union all select claim_id, evidence_ids, '配合事项', city_code from court_task) used
    where city_code = ${cityCode} and claim_id = ${of.id} and ${evidenceId} = any(evidence_ids)`.execute(tx);
  return rows.map(({ title }) => title);
};
