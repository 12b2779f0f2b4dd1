import type { EvidenceHooks } from '../evidence/index.ts';
import { listCouncils } from './council-file.ts';

/** Whether a council's question, an answer or a finished task rests on it; it cannot be withdrawn while it is. */
export const councilEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  if (of.kind !== 'claim') return [];
  const { topics, requests, actions } = await listCouncils(tx, cityCode, of.id);
  const used = [...topics, ...requests, ...actions].some(({ evidence_ids }) =>
    evidence_ids.includes(evidenceId),
  );
  return used ? ['部门议事'] : [];
};
