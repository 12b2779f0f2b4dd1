import type { PartyInput } from '@ecoredress/contract';
import { type Entry, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import type { ReservedNumber } from '../documents/index.ts';
import { linkPartyChanges, newPartyChanges } from '../parties/index.ts';

/** What a claim begins with. */
export interface NewClaim {
  readonly number: ReservedNumber;
  readonly unitId: string;
  readonly title: string;
  readonly channel: string;
  readonly leadId?: string;
  readonly penaltyId?: string;
  readonly reopensClaimId?: string;
  readonly occurredOn?: string;
  readonly occurredPlace: string;
  readonly registeredOn: string;
  /** Parties that are stored already, linked as obligors. */
  readonly partyIds: readonly string[];
  readonly newParties: readonly PartyInput[];
}

/** A claim in its first stage, as an entry of the command that opens it. */
export function newClaimEntry(
  context: DecisionContext,
  claim: NewClaim,
): { readonly claimId: string; readonly number: string; readonly entry: Entry } {
  const id = context.newId();
  const made = claim.newParties.map((party) => newPartyChanges(context, claim.unitId, party));
  const partyIds = [...claim.partyIds, ...made.map((party) => party.id)];
  const changes = [
    ...claim.number.changes,
    insertRow('claim', {
      city_code: context.cityCode,
      id,
      unit_id: claim.unitId,
      viewer_unit_ids: [],
      number: claim.number.text,
      title: claim.title,
      stage: 'initiation',
      channel: claim.channel,
      lead_id: claim.leadId ?? null,
      penalty_id: claim.penaltyId ?? null,
      reopens_claim_id: claim.reopensClaimId ?? null,
      officer_id: context.actor.userId,
      officer_name: context.actor.name,
      occurred_on: claim.occurredOn ?? null,
      occurred_place: claim.occurredPlace,
      registered_on: claim.registeredOn,
      elements: json([]) as never,
      legal_basis: json([]) as never,
      stage_entered_on: claim.registeredOn,
      created_at: context.now.toString(),
    } as never),
    insertRow('claim_stage', {
      city_code: context.cityCode,
      claim_id: id,
      step: 1,
      stage: 'initiation',
      entered_on: claim.registeredOn,
      left_on: null,
      by_command: 'claim.open',
    }),
    ...made.flatMap((party) => party.changes),
    ...partyIds.flatMap((partyId) => linkPartyChanges(context, 'claim', id, partyId, 'obligor')),
  ];
  return {
    claimId: id,
    number: claim.number.text,
    entry: {
      subject: { kind: 'claim', id, unitId: claim.unitId },
      summary: `新建索赔案件${claim.number.text}`,
      changes,
    },
  };
}
