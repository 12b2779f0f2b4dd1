import { sql } from 'kysely';
import type { EvidenceHooks } from '../evidence/index.ts';

/** Whether evidence went to the police with a transfer of the case or of its pair; it cannot be withdrawn then. */
export const crimeEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  const { rows } = await sql`
    select 1 from crime_transfer
    where city_code = ${cityCode} and (case_id = ${of.id} or penalty_id = ${of.id} or claim_id = ${of.id})
      and ${evidenceId} = any(evidence_ids) limit 1`.execute(tx);
  return rows.length > 0 ? ['涉嫌犯罪移送'] : [];
};
