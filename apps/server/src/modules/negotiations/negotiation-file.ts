import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { LoadCall } from '../../commands/handler.ts';
import { notFound } from '../../errors.ts';
import { type ClaimDossier, getDossier, loadDossier } from '../claims/index.ts';
import type { NegotiationTables } from './tables.ts';

type SignatureRow = Selectable<NegotiationTables['negotiation_signature']>;
export type RoundRow = ClaimDossier['claim']['rounds'][number];

/** A claim with the signatures under the minutes of its meetings. */
export interface NegotiationFile {
  readonly dossier: ClaimDossier;
  readonly signatures: readonly SignatureRow[];
}

async function fileOf(tx: ScopedDb, dossier: ClaimDossier): Promise<NegotiationFile> {
  const signatures = await tx
    .selectFrom('negotiation_signature')
    .selectAll()
    .where('city_code', '=', dossier.claim.city_code)
    .where('claim_id', '=', dossier.claim.id)
    .orderBy('signed_on')
    .orderBy('outcome', 'desc')
    .orderBy('organisation')
    .orderBy('name')
    .execute();
  return { dossier, signatures };
}

export async function getNegotiationFile(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
): Promise<NegotiationFile> {
  return fileOf(tx, await getDossier(tx, cityCode, claimId));
}

/** The loader of the commands on a negotiation. */
export async function loadNegotiation(call: LoadCall<unknown>): Promise<NegotiationFile> {
  return fileOf(call.tx, await loadDossier(call));
}

/** The meeting of this id, the last one unless told; a 404 when there is none. */
export function getRound({ claim }: ClaimDossier, roundId?: string): RoundRow {
  const round = roundId ? claim.rounds.find(({ id }) => id === roundId) : claim.rounds.at(-1);
  if (!round) throw notFound('该次磋商会议');
  return round;
}

/** The kind under which the minutes of one meeting are kept among the claim's documents. */
export const minutesKind = (round: Pick<RoundRow, 'id'>) => `negotiationMinutes:${round.id}`;
