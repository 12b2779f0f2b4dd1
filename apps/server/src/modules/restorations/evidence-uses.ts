import { sql } from 'kysely';
import type { EvidenceHooks } from '../evidence/index.ts';

/** Where a claim's evidence stands in the file of its restoration; it cannot be withdrawn while it does. */
export const restorationEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  if (of.kind !== 'claim') return [];
  const { rows } = await sql<{ title: string }>`
    select distinct title from (
      select claim_id, evidence_ids, '修复能力证明' as title, city_code from restoration_detail
      union all select claim_id, evidence_ids, '修复节点', city_code from restoration_milestone
      union all select claim_id, evidence_ids, '修复现场记录', city_code from restoration_field_record
      union all select claim_id, evidence_ids, '指导部门核查', city_code from restoration_guide_check
      union all select claim_id, evidence_ids, '修复整改', city_code from restoration_rectification) used
    where city_code = ${cityCode} and claim_id = ${of.id} and ${evidenceId} = any(evidence_ids)`.execute(tx);
  return rows.map(({ title }) => title);
};
