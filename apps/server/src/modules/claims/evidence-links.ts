import { claimAddEvidence } from '@ecoredress/contract';
import { refused } from '../../errors.ts';
import type { EvidenceHooks } from '../evidence/index.ts';
import { type ClaimAggregate, getClaim } from './aggregate.ts';
import { type ClaimDossier, checkClaimAction, getDossier } from './dossier.ts';

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
    ...RECORDS.filter(([column]) => names(claim[column], evidenceId)).map(([, title]) => title),
  ];
};

/** What a claim keeps as one record each, and what it is called. */
const RECORDS = [
  ['appraisal', '鉴定评估'],
  ['reply', '磋商答复'],
  ['negotiation_partial', '磋商未达成部分'],
  ['agreement', '赔偿协议'],
  ['confirmation', '司法确认'],
  ['confirmation_packet', '司法确认材料'],
  ['restoration', '修复方案'],
  ['evaluation_exemption', '免予评估'],
  ['suit', '诉讼'],
  ['enforcement', '强制执行'],
] as const satisfies readonly (readonly [keyof ClaimAggregate, string])[];

/** Whether a record names the evidence, at whatever depth: an id is found nowhere else. */
function names(record: unknown, evidenceId: string): boolean {
  return record !== null && JSON.stringify(record).includes(evidenceId);
}

/** Evidence is added and withdrawn while the claim's chart lets it be. */
export const checkClaimEvidence: NonNullable<EvidenceHooks['checkStage']> = async (tx, of, context) => {
  checkClaimAction(await getDossier(tx, context.cityCode, of.id), claimAddEvidence.name, context);
};
