import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import type { InvitationTables } from './tables.ts';

export type InvitationRow = Selectable<InvitationTables['invitation']>;

/** The invitations of a claim, the oldest first. */
export function listInvitations(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
): Promise<readonly InvitationRow[]> {
  return tx
    .selectFrom('invitation')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('sent_on')
    .orderBy('id')
    .execute();
}

/** One invitation of a claim, or a 404. */
export async function getInvitation(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
  id: string,
): Promise<InvitationRow> {
  const row = (await listInvitations(tx, cityCode, claimId)).find((each) => each.id === id);
  if (!row) throw notFound('该邀请');
  return row;
}

/** The kind under which the letter of an invitation is kept among the claim's documents. */
export const letterKind = (invitationId: string) => `invitationLetter:${invitationId}`;
