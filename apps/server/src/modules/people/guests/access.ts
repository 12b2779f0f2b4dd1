import { randomBytes, randomInt } from 'node:crypto';
import type { InvitedSubjectKind, RoleId } from '@ecoredress/contract';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../../access/scope.ts';
import { type Change, insertRow, updateRow } from '../../../commands/decision.ts';
import type { DecisionContext } from '../../../commands/handler.ts';
import { sealSecret } from '../one-time-secrets.ts';
import { hashPassword } from '../passwords.ts';
import { hashToken } from '../sign-in.ts';
import type { GuestAccessTable } from '../tables.ts';

/** The two words of a one-time access before they are handed out. Made in `load`: a decision draws no lots. */
export interface GuestSecrets {
  readonly token: string;
  readonly code: string;
  readonly codeHash: string;
}

const CODE_DIGITS = 8;

/** A token of 256 random bits for the link, and a code of eight digits to be read out or printed beside it. */
export async function newGuestSecrets(): Promise<GuestSecrets> {
  const token = randomBytes(32).toString('base64url');
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  return { token, code, codeHash: await hashPassword(code) };
}

export interface NewGuestAccess {
  readonly unitId: string;
  readonly subjectKind: InvitedSubjectKind;
  readonly subjectId: string;
  readonly role: RoleId;
  /** As the journal names who acts by it, such as the obligor's name. */
  readonly holderName: string;
  readonly expiresAt: Temporal.Instant;
}

/** A one-time access: the change that stores its hashes, and the reply that shows token and code this once. */
export function newGuestAccess(
  context: DecisionContext,
  secrets: GuestSecrets,
  access: NewGuestAccess,
): {
  readonly change: Change;
  readonly issued: { readonly accessId: string; readonly token: string; readonly code: string };
} {
  const id = context.newId();
  const change = insertRow('guest_access', {
    city_code: context.cityCode,
    id,
    unit_id: access.unitId,
    subject_kind: access.subjectKind,
    subject_id: access.subjectId,
    role: access.role,
    holder_name: access.holderName,
    token_hash: hashToken(secrets.token),
    code_hash: secrets.codeHash,
    issued_at: context.now.toString(),
    issued_by_name: context.actor.name,
    expires_at: access.expiresAt.toString(),
    failed_count: 0,
    first_used_at: null,
    revoked_at: null,
  });
  return {
    change,
    issued: { accessId: id, token: sealSecret(secrets.token), code: sealSecret(secrets.code) },
  };
}

export type GuestAccess = Selectable<GuestAccessTable>;

/** Every one-time access to a subject, those over and revoked included. */
export function listGuestAccesses(tx: ScopedDb, cityCode: string, subjectId: string): Promise<GuestAccess[]> {
  return tx
    .selectFrom('guest_access')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('subject_id', '=', subjectId)
    .execute();
}

/** From now on these open nothing any more. */
export function revokeAccesses(accesses: readonly GuestAccess[], { now }: DecisionContext): Change[] {
  return accesses
    .filter(({ revoked_at }) => revoked_at === null)
    .flatMap((row) =>
      updateRow('guest_access', { city_code: row.city_code, id: row.id }, row, {
        revoked_at: now.toString(),
      }),
    );
}
