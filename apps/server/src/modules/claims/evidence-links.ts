import { refused } from '../../errors.ts';
import type { EvidenceHooks } from '../evidence/index.ts';
import { getClaim } from './aggregate.ts';
import type { ClaimDossier } from './dossier.ts';

/** Every evidence named must be in the case's own list. */
export function checkEvidence(dossier: ClaimDossier, evidenceIds: readonly string[]): void {
  const known = new Set(dossier.evidence.map((evidence) => evidence.id));
  const foreign = evidenceIds.filter((id) => !known.has(id));
  if (foreign.length === 0) return;
  throw refused([
    {
      code: 'evidence-not-in-case',
      field: 'evidenceIds',
      message: `所引用的 ${foreign.length} 项证据不在本案证据目录中，请先添加到本案`,
    },
  ]);
}

/** Where a piece of evidence is used in its claim; it cannot be withdrawn while it is. A penalty uses none. */
export const evidenceUses: NonNullable<EvidenceHooks['usedBy']> = async (tx, of, evidenceId, context) => {
  if (of.kind !== 'claim') return [];
  const claim = await getClaim(tx, context.cityCode, of.id);
  const uses = (rows: readonly { evidence_ids: readonly string[] }[], name: string) =>
    rows.some((row) => row.evidence_ids.includes(evidenceId)) ? [name] : [];
  return [
    ...uses(claim.facts, '损害事实'),
    ...uses(claim.costs, '索赔费用'),
    ...uses(claim.opinions, '专家意见'),
    ...uses(claim.rounds, '磋商记录'),
    ...uses(claim.payments, '到账记录'),
    ...uses(claim.progress, '修复进度'),
    ...uses(claim.evaluations, '效果评估'),
  ];
};
