import { randomBytes } from 'node:crypto';
import { type GuestSessionView, roleDefinition } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { ProblemError } from '../../../errors.ts';
import { peopleErrors } from '../errors.ts';
import { checkPassword, NOBODYS_HASH } from '../passwords.ts';
import { hashToken, recordSignIn, type SessionDeps } from '../sign-in.ts';
import type { GuestAccessTable } from '../tables.ts';

export interface GuestSignIn {
  readonly token: string;
  readonly code: string;
  readonly ip: string;
  readonly agent: string;
}

export interface Guest {
  readonly actor: Actor;
  readonly view: GuestSessionView;
}

/** Wrong codes after which a link is dead: a code has eight digits, and a new one is handed out with a new link. */
const MOST_FAILURES = 5;
const MAX_AGENT_LENGTH = 300;

type Access = Selectable<GuestAccessTable>;

/** Opens a guest's session with the link's token and the code. @returns the cookie's token. */
export async function signInGuest(deps: SessionDeps, given: GuestSignIn): Promise<string> {
  const access = await deps.db
    .selectFrom('guest_access')
    .selectAll()
    .where('token_hash', '=', hashToken(given.token))
    .executeTakeFirst();
  const right = await checkPassword(access?.code_hash ?? (await NOBODYS_HASH), given.code);
  if (!access) throw refusal();
  if (!isOpen(access, deps.now()) || !right) {
    await recordFailure(deps, access, given, right);
    throw refusal();
  }
  return openGuestSession(deps, access, given);
}

/** The same for an unknown link, a wrong code and a link that is over. */
function refusal(): ProblemError {
  return new ProblemError(
    peopleErrors['sign-in-failed'],
    '链接或验证码不正确，或链接已失效；连续输错会使链接失效，请联系承办单位重新发放',
  );
}

function isOpen(access: Access, now: Temporal.Instant): boolean {
  return (
    access.revoked_at === null &&
    access.failed_count < MOST_FAILURES &&
    Temporal.Instant.compare(Temporal.Instant.from(access.expires_at), now) > 0
  );
}

async function recordFailure(
  deps: SessionDeps,
  access: Access,
  { ip }: GuestSignIn,
  right: boolean,
): Promise<void> {
  if (!right) {
    await sql`update guest_access set failed_count = failed_count + 1
      where city_code = ${access.city_code} and id = ${access.id}`.execute(deps.db);
  }
  const who = { username: access.holder_name, userId: access.id, ip };
  await recordSignIn(deps.db, deps.now(), right ? 'disabled' : 'wrongPassword', who);
}

async function openGuestSession(deps: SessionDeps, access: Access, given: GuestSignIn): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = deps.now();
  const place = await deps.getPlace();
  const hours = place.setting<number>('security.sessionHours', todayInShanghai(now));
  await deps.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('guest_access')
      .set({ failed_count: 0, first_used_at: access.first_used_at ?? now.toString() })
      .where('city_code', '=', access.city_code)
      .where('id', '=', access.id)
      .execute();
    await tx
      .insertInto('guest_session')
      .values({
        token_hash: hashToken(token),
        city_code: access.city_code,
        access_id: access.id,
        created_at: now.toString(),
        last_seen_at: now.toString(),
        ends_at: now.add({ hours }).toString(),
        ip: given.ip,
        agent: given.agent.slice(0, MAX_AGENT_LENGTH),
      })
      .execute();
  });
  const who = { username: access.holder_name, userId: access.id, ip: given.ip };
  await recordSignIn(deps.db, now, 'signedIn', who);
  return token;
}

/** Whose a guest's cookie is; undefined when it is unknown, over or left idle too long. */
export async function findGuest(deps: SessionDeps, token: string): Promise<Guest | undefined> {
  const now = deps.now();
  const place = await deps.getPlace();
  const idleMinutes = place.setting<number>('security.idleMinutes', todayInShanghai(now));
  const { rows } = await sql<Access>`
    update guest_session s set last_seen_at = ${now.toString()}::timestamptz
    from guest_access a
    where s.token_hash = ${hashToken(token)} and a.city_code = s.city_code and a.id = s.access_id
      and s.ends_at > ${now.toString()}::timestamptz
      and s.last_seen_at > ${now.subtract({ minutes: idleMinutes }).toString()}::timestamptz
    returning a.*`.execute(deps.db);
  const access = rows[0];
  return access && isOpen(access, now) ? guestOf(access) : undefined;
}

export async function signOutGuest(deps: SessionDeps, token: string): Promise<void> {
  await deps.db.deleteFrom('guest_session').where('token_hash', '=', hashToken(token)).execute();
}

function guestOf(access: Access): Guest {
  const roleTitle = roleDefinition(access.role).title;
  return {
    actor: {
      kind: 'guest',
      userId: access.id,
      name: access.holder_name,
      post: roleTitle,
      cityCode: access.city_code,
      unitId: access.unit_id,
      grants: [{ role: access.role, unitIds: [] }],
      invitedTo: access.subject_id,
    },
    view: {
      role: access.role,
      roleTitle,
      name: access.holder_name,
      subjectKind: access.subject_kind,
      subjectId: access.subject_id,
      expiresAt: access.expires_at,
    },
  };
}
