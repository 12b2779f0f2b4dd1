import type { EvidenceHooks } from '../evidence/index.ts';

/** Whether the scan of signed minutes; it cannot be withdrawn while it is. */
export const negotiationEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  if (of.kind !== 'claim') return [];
  const rows = await tx
    .selectFrom('negotiation_signature')
    .select('evidence_ids')
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', of.id)
    .execute();
  return rows.some(({ evidence_ids }) => evidence_ids.includes(evidenceId)) ? ['磋商会议签字'] : [];
};
