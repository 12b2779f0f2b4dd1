import type { CompensationJudgement } from '@ecoredress/contract';
import { citationIn, nonStartGround } from '@ecoredress/law';
import type { Entry } from '../../../commands/decision.ts';
import type { DecisionContext } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { newClaimEntry } from '../../claims/index.ts';
import type { ReservedNumber } from '../../documents/index.ts';
import { type CaseEvidence, shareEvidenceChanges } from '../../evidence/index.ts';
import { fileLeadEntry, type LeadDossier } from '../../leads/index.ts';
import { pairChange } from '../../pairing/index.ts';

export interface PairedClaim {
  readonly claimId: string;
  readonly number: string;
  readonly entries: readonly Entry[];
}

export function openPairedClaim(
  context: DecisionContext,
  from: {
    penalty: { id: string; unitId: string; number: string; stage: string };
    number: ReservedNumber;
    title: string;
    partyIds: readonly string[];
    leadId: string | undefined;
    place: string;
    on: string;
    noticeOn?: string | null;
    decidedOn?: string | null;
    /** What the penalty had gathered before the claim was opened: the pair shares it. */
    evidence?: readonly CaseEvidence[];
  },
): PairedClaim {
  const claim = newClaimEntry(context, {
    number: from.number,
    unitId: from.penalty.unitId,
    title: from.title,
    channel: 'penalty',
    ...(from.leadId ? { leadId: from.leadId } : {}),
    penaltyId: from.penalty.id,
    occurredPlace: from.place,
    registeredOn: from.on,
    partyIds: from.partyIds,
    newParties: [],
  });
  const pair = pairChange({
    city_code: context.cityCode,
    penalty_id: from.penalty.id,
    claim_id: claim.claimId,
    penalty_unit_id: from.penalty.unitId,
    claim_unit_id: from.penalty.unitId,
    penalty_number: from.penalty.number,
    claim_number: claim.number,
    penalty_stage: from.penalty.stage,
    claim_stage: 'initiation',
    paired_on: from.on,
    consulted_on: null,
    consultation: null,
    notice_on: from.noticeOn ?? null,
    decided_on: from.decidedOn ?? null,
    agreement_signed_on: null,
    performed_on: null,
  });
  const shared = shareEvidenceChanges(context, from.evidence ?? [], { kind: 'claim', id: claim.claimId });
  return {
    claimId: claim.claimId,
    number: claim.number,
    entries: [{ ...claim.entry, changes: [...claim.entry.changes, pair, ...shared] }],
  };
}

export function leadEntries(
  lead: LeadDossier | undefined,
  claim: PairedClaim | undefined,
  on: string,
  context: DecisionContext,
): Entry[] {
  if (!lead || !claim) return [];
  const command = 'lead.fileWithPenalty';
  return [fileLeadEntry(lead, { claimId: claim.claimId, claimNumber: claim.number, on, command }, context)];
}

export function checkJudgement(judgement: CompensationJudgement, placeId: string): void {
  if (judgement.start) return;
  if (!nonStartGround(judgement.ground)) throw invalidField('judgement.ground', '请选择不启动的情形');
  if (judgement.reason.trim() === '') {
    throw refused([
      {
        code: 'judgement-reason',
        field: 'judgement.reason',
        message: '判定不启动损害赔偿须说明理由',
        citation: citationIn({ sourceId: 'zz-notice' }, placeId),
      },
    ]);
  }
}

export function judgementColumns(judgement: CompensationJudgement, on: string) {
  return judgement.start
    ? { judgement: 'yes' as const, judgement_ground: '', judgement_reason: '', judged_on: on }
    : {
        judgement: 'no' as const,
        judgement_ground: judgement.ground,
        judgement_reason: judgement.reason,
        judged_on: on,
      };
}
