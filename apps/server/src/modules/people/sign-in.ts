import { createHash, randomBytes } from 'node:crypto';
import type { SignInOutcome } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { ProblemError } from '../../errors.ts';
import { newUuid } from '../../ids.ts';
import type { Place } from '../../place/place.ts';
import { actorOf, isAdministrator } from './actors.ts';
import { listHeldPosts } from './directory.ts';
import { peopleErrors } from './errors.ts';
import { checkPassword, NOBODYS_HASH } from './passwords.ts';
import type { UserTable } from './tables.ts';

export interface SessionDeps {
  readonly db: Kysely<Database>;
  readonly getPlace: () => Promise<Place>;
  readonly now: () => Temporal.Instant;
}

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly ip: string;
  readonly agent: string;
}

type User = Selectable<UserTable>;
const MAX_AGENT_LENGTH = 300;

/** What is stored of a secret token: its SHA-256. The token's 256 random bits need no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Writes down that somebody signed in, tried to, or left. */
export async function recordSignIn(
  db: Kysely<Database>,
  at: Temporal.Instant,
  outcome: SignInOutcome,
  who: { username: string; userId: string | null; ip: string },
): Promise<void> {
  await db
    .insertInto('sign_in_event')
    .values({
      id: newUuid(),
      at: at.toString(),
      username: who.username.slice(0, 100),
      user_id: who.userId,
      outcome,
      ip: who.ip,
    })
    .execute();
}

/**
 * Checks user name and password and opens a session.
 * @returns the cookie's token, 256 random bits.
 * @throws ProblemError; the same one, after the same work, for an unknown user, a wrong password and a disabled account.
 */
export async function signIn(deps: SessionDeps, given: SignInRequest): Promise<string> {
  const place = await deps.getPlace();
  const user = await deps.db
    .selectFrom('app_user')
    .selectAll()
    .where(sql<string>`lower(username)`, '=', given.username.toLowerCase())
    .executeTakeFirst();
  const right = await checkPassword(user?.password_hash ?? (await NOBODYS_HASH), given.password);
  if (await isLocked(deps, place, user, given.username)) throw await lockedOut(deps, user, given);
  if (!user || !right || user.disabled) throw await failed(deps, place, user, given);
  await requireWork(deps, place, user);
  return openSession(deps, place, user, given);
}

function lockRule(place: Place, now: Temporal.Instant): { failures: number; minutes: number } {
  const today = todayInShanghai(now);
  return {
    failures: place.setting<number>('security.lockAfterFailures', today),
    minutes: place.setting<number>('security.lockMinutes', today),
  };
}

/** A name that belongs to nobody is locked as well, so that the lock does not tell which names exist. */
async function isLocked(
  deps: SessionDeps,
  place: Place,
  user: User | undefined,
  username: string,
): Promise<boolean> {
  const now = deps.now();
  if (user) return user.locked_until !== null && isFuture(user.locked_until, now);
  return (await failuresOfNobody(deps, place, username)) >= lockRule(place, now).failures;
}

function isFuture(time: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(time), now) > 0;
}

async function failuresOfNobody(deps: SessionDeps, place: Place, username: string): Promise<number> {
  const now = deps.now();
  const since = now.subtract({ minutes: lockRule(place, now).minutes }).toString();
  const { rows } = await sql<{ failures: number }>`
    select count(*)::int as failures from sign_in_event
    where lower(username) = ${username.toLowerCase()} and user_id is null and outcome = 'wrongPassword'
      and at > ${since}`.execute(deps.db);
  return rows[0]?.failures ?? 0;
}

function whoever(user: User | undefined, { username, ip }: SignInRequest) {
  return { username, ip, userId: user?.id ?? null };
}

async function lockedOut(
  deps: SessionDeps,
  user: User | undefined,
  given: SignInRequest,
): Promise<ProblemError> {
  await recordSignIn(deps.db, deps.now(), 'locked', whoever(user, given));
  return new ProblemError(
    peopleErrors['account-locked'],
    '连续输错密码次数过多，账号已暂时锁定，请稍后再试或联系安全管理员',
  );
}

/** Counts the failure; the one that reaches the limit is told that the account is locked now. */
async function failed(
  deps: SessionDeps,
  place: Place,
  user: User | undefined,
  given: SignInRequest,
): Promise<ProblemError> {
  const outcome = user?.disabled ? 'disabled' : 'wrongPassword';
  await recordSignIn(deps.db, deps.now(), outcome, whoever(user, given));
  const locked = user
    ? await countFailure(deps, place, user.id)
    : await isLocked(deps, place, undefined, given.username);
  if (locked) return lockedOut(deps, user, given);
  return new ProblemError(peopleErrors['sign-in-failed'], '用户名或密码不正确');
}

/** One statement, so that guesses made at the same time are all counted. Returns whether the account is locked now. */
export async function countFailure(deps: SessionDeps, place: Place, userId: string): Promise<boolean> {
  const now = deps.now();
  const { failures, minutes } = lockRule(place, now);
  const until = now.add({ minutes }).toString();
  const { rows } = await sql<{ locked: boolean }>`
    update app_user set
      failed_count = case when failed_count + 1 >= ${failures}::int then 0 else failed_count + 1 end,
      locked_until = case when failed_count + 1 >= ${failures}::int then ${until}::timestamptz else locked_until end
    where id = ${userId}
    returning coalesce(locked_until > ${now.toString()}::timestamptz, false) as locked`.execute(deps.db);
  return rows[0]?.locked ?? false;
}

/** Somebody who may do nothing here is told so at the door. */
async function requireWork(deps: SessionDeps, place: Place, user: User): Promise<void> {
  const today = todayInShanghai(deps.now()).toString();
  const actor = actorOf(user, await listHeldPosts(deps.db, user.id, today), place);
  if (!actor) throw new ProblemError(peopleErrors['no-post'], '您目前没有任职岗位，请联系安全管理员');
  if (!place.ready && !isAdministrator(actor)) throw placeNotReady();
}

export function placeNotReady(): ProblemError {
  return new ProblemError(
    peopleErrors['place-not-ready'],
    '系统尚未设置所在城市，请先由系统管理员在“系统管理”中设置',
  );
}

async function openSession(
  deps: SessionDeps,
  place: Place,
  user: User,
  given: SignInRequest,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = deps.now();
  const hours = place.setting<number>('security.sessionHours', todayInShanghai(now));
  const opened = await deps.db.transaction().execute(async (tx) => {
    // Guesses running beside this one may have locked the account in the meantime.
    const still = await tx
      .updateTable('app_user')
      .set({ failed_count: 0, locked_until: null })
      .where('id', '=', user.id)
      .where('password_hash', '=', user.password_hash)
      .where('disabled', '=', false)
      .where((on) => on.or([on('locked_until', 'is', null), on('locked_until', '<=', now.toString())]))
      .executeTakeFirst();
    if (still.numUpdatedRows !== 1n) return false;
    await tx
      .deleteFrom('session')
      .where('user_id', '=', user.id)
      .where('ends_at', '<=', now.toString())
      .execute();
    await tx
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        user_id: user.id,
        created_at: now.toString(),
        last_seen_at: now.toString(),
        ends_at: now.add({ hours }).toString(),
        ip: given.ip,
        agent: given.agent.slice(0, MAX_AGENT_LENGTH),
      })
      .execute();
    await recordSignIn(tx, now, 'signedIn', whoever(user, given));
    return true;
  });
  if (!opened) throw await lockedOut(deps, user, given);
  return token;
}
