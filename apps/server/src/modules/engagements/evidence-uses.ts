import type { EvidenceHooks } from '../evidence/index.ts';
import { findFile } from './rows.ts';

/** Evidence that the claim's experts may see: their opinions rest on it. */
export const expertEvidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (
  tx,
  of,
  evidenceId,
  { cityCode },
) => {
  const file = of.kind === 'claim' ? await findFile(tx, cityCode, of.id) : undefined;
  return file?.content.evidence.some(({ id }) => id === evidenceId) ? ['向专家开放的案卷'] : [];
};
