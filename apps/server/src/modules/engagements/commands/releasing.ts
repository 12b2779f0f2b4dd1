import { engagementRecordFee, engagementReleaseFile } from '@ecoredress/contract';
import { damageElement, formatYuan } from '@ecoredress/law';
import { decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField } from '../../../errors.ts';
import {
  type ClaimDossier,
  type ClaimValuation,
  checkClaimAction,
  checkEvidence,
  factTitle,
  listValuations,
  loadDossier,
} from '../../claims/index.ts';
import { type EngagementRow, engagementChange, type FileRow, findFile, getEngagement } from '../rows.ts';
import type { ReleasedFile } from '../tables.ts';

interface ReleaseFacts {
  readonly dossier: ClaimDossier;
  readonly valuations: readonly ClaimValuation[];
  readonly earlier: FileRow | undefined;
}

type Released = Pick<
  (typeof engagementReleaseFile)['input']['_output'],
  'evidenceIds' | 'valuationIds' | 'note'
>;

const PARTY_ROLES: Readonly<Record<string, string>> = { obligor: '赔偿义务人' };

/** The copy of the case that its experts see: no identity numbers, no telephones, no papers, no negotiation. */
function releasedFile(
  { dossier, valuations }: ReleaseFacts,
  input: Released,
  { place }: DecisionContext,
): ReleasedFile {
  const { claim, parties, evidence } = dossier;
  return {
    number: claim.number,
    title: claim.title,
    unitName: place.getUnit(claim.unit_id).name,
    occurredOn: claim.occurred_on,
    occurredPlace: claim.occurred_place,
    elements: claim.elements.map((code) => damageElement(code)?.title ?? code),
    parties: parties.map(({ name, role }) => ({ name, roleTitle: PARTY_ROLES[role] ?? '其他当事人' })),
    facts: claim.facts.map((fact) => ({ title: factTitle(fact.kind), content: fact.content })),
    evidence: evidence
      .filter(({ id }) => input.evidenceIds.includes(id))
      .map((item) => ({
        id: item.id,
        name: item.name,
        kind: item.kind,
        proves: item.proves,
        fileName: item.file_name,
        mediaType: item.media_type,
        size: Number(item.size),
        sha256: item.sha256,
      })),
    valuations: valuations
      .filter(({ id }) => input.valuationIds.includes(id))
      .map(({ id, title, amount_fen, result }) => ({ id, title, amountFen: amount_fen, result })),
    note: input.note,
  };
}

export const releaseFile = handle<typeof engagementReleaseFile, ReleaseFacts>({
  declaration: engagementReleaseFile,
  permission: 'claim.handle',
  load: async (call) => {
    const { cityCode } = call.context;
    const dossier = await loadDossier(call);
    return {
      dossier,
      valuations: await listValuations(call.tx, cityCode, dossier.claim.id),
      earlier: await findFile(call.tx, cityCode, dossier.claim.id),
    };
  },
  decide: (facts, input, context) => {
    const { dossier, valuations, earlier } = facts;
    const { claim } = dossier;
    checkClaimAction(dossier, engagementReleaseFile.name, context);
    checkEvidence(dossier, input.evidenceIds);
    if (input.valuationIds.some((id) => !valuations.some((one) => one.id === id))) {
      throw invalidField('valuationIds', '所选损害计算不在本案中');
    }
    const key = { city_code: context.cityCode, claim_id: claim.id };
    const set = {
      content: releasedFile(facts, input, context) as never,
      released_at: context.now.toString(),
      released_by_name: context.actor.name,
    };
    const owner = { unit_id: claim.unit_id, viewer_unit_ids: claim.viewer_unit_ids };
    const summary = `向专家开放案卷：证据 ${input.evidenceIds.length} 项，损害计算 ${input.valuationIds.length} 份`;
    return decided(summary, [
      earlier
        ? updateRow('engagement_file', key, earlier, set)
        : insertRow('engagement_file', { ...key, ...owner, ...set }),
    ]);
  },
});

export const recordFee = handle<typeof engagementRecordFee, EngagementRow>({
  declaration: engagementRecordFee,
  permission: 'claim.finance',
  load: ({ tx, subject, context: { cityCode } }) => getEngagement(tx, cityCode, subject?.id ?? ''),
  decide: (row, { feeFen, paidOn, note }) => {
    const state = paidOn ? `${paidOn}已付` : '待付';
    return decided(
      `专家${row.expert_name}评审费${formatYuan(feeFen)}元，${state}`,
      engagementChange(row, { fee_fen: feeFen, fee_paid_on: paidOn ?? null, fee_note: note }),
    );
  },
});
