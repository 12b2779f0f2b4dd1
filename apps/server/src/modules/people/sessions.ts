import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../../access/actor.ts';
import type { Database } from '../../db/schema.ts';
import { defineErrors, ProblemError } from '../../errors.ts';
import { newUuid } from '../../ids.ts';
import type { Place } from '../../place/place.ts';
import { actorOf, listHeldPosts, tokenActor } from './directory.ts';
import {
  checkPassword,
  hashPassword,
  NOBODYS_HASH,
  passwordProblem,
  REMEMBERED_PASSWORDS,
} from './passwords.ts';
import type { SignInEventTable } from './tables.ts';

export const peopleErrors = defineErrors({
  'sign-in-failed': { title: '登录失败', status: 401 },
  'account-locked': { title: '账号已锁定', status: 423 },
  'password-change-required': { title: '须先修改初始密码', status: 403 },
  'password-rule': { title: '密码不符合要求', status: 422 },
});

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface SessionDeps {
  readonly db: Kysely<Database>;
  readonly getPlace: () => Promise<Place>;
  readonly now: () => Temporal.Instant;
}

export interface SignedIn {
  readonly actor: Actor;
  readonly username: string;
  readonly mustChangePassword: boolean;
}

async function record(
  deps: SessionDeps,
  outcome: SignInEventTable['outcome'],
  who: { username: string; userId: string | null; ip: string },
): Promise<void> {
  await deps.db
    .insertInto('sign_in_event')
    .values({
      id: newUuid(),
      at: deps.now().toString(),
      username: who.username.slice(0, 100),
      user_id: who.userId,
      outcome,
      ip: who.ip,
    })
    .execute();
}

/** Checks user name and password and opens a session; gives the cookie's token. */
export async function signIn(
  deps: SessionDeps,
  given: { username: string; password: string; ip: string; agent: string },
): Promise<string> {
  const { db } = deps;
  const now = deps.now();
  const place = await deps.getPlace();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const user = await db
    .selectFrom('app_user')
    .selectAll()
    .where('username', '=', given.username)
    .executeTakeFirst();
  const right = await checkPassword(user?.password_hash ?? (await NOBODYS_HASH), given.password);
  const who = { username: given.username, userId: user?.id ?? null, ip: given.ip };
  if (user?.locked_until && Temporal.Instant.compare(Temporal.Instant.from(user.locked_until), now) > 0) {
    await record(deps, 'locked', who);
    throw new ProblemError(
      peopleErrors['account-locked'],
      '连续输错密码次数过多，账号已暂时锁定，请稍后再试或联系安全管理员',
    );
  }
  if (!user || !right || user.disabled) {
    await record(deps, user?.disabled ? 'disabled' : 'wrongPassword', who);
    if (user) await countFailure(deps, user, place, today);
    throw new ProblemError(peopleErrors['sign-in-failed'], '用户名或密码不正确');
  }
  const token = randomBytes(32).toString('base64url');
  const hours = place.setting<number>('security.sessionHours', today);
  await db
    .updateTable('app_user')
    .set({ failed_count: 0, locked_until: null })
    .where('id', '=', user.id)
    .execute();
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      user_id: user.id,
      created_at: now.toString(),
      last_seen_at: now.toString(),
      ends_at: now.add({ hours }).toString(),
      ip: given.ip,
      agent: given.agent.slice(0, 300),
    })
    .execute();
  await record(deps, 'signedIn', who);
  return token;
}

async function countFailure(
  deps: SessionDeps,
  user: { id: string; failed_count: number },
  place: Place,
  today: Temporal.PlainDate,
): Promise<void> {
  const failed = user.failed_count + 1;
  const locks = failed >= place.setting<number>('security.lockAfterFailures', today);
  const minutes = place.setting<number>('security.lockMinutes', today);
  await deps.db
    .updateTable('app_user')
    .set(
      locks
        ? { failed_count: 0, locked_until: deps.now().add({ minutes }).toString() }
        : { failed_count: failed },
    )
    .where('id', '=', user.id)
    .execute();
}

/** Who a session cookie belongs to; undefined when it is unknown, ended or left idle too long. */
export async function findSignedIn(deps: SessionDeps, token: string): Promise<SignedIn | undefined> {
  const now = deps.now();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const session = await deps.db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .select([
      'session.token_hash',
      'session.last_seen_at',
      'session.ends_at',
      'app_user.id',
      'app_user.name',
      'app_user.username',
      'app_user.must_change_password',
      'app_user.disabled',
    ])
    .where('session.token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!session || session.disabled) return undefined;
  const place = await deps.getPlace();
  const idle = place.setting<number>('security.idleMinutes', today);
  const lastSeen = Temporal.Instant.from(session.last_seen_at);
  const ended =
    Temporal.Instant.compare(now, Temporal.Instant.from(session.ends_at)) >= 0 ||
    Temporal.Instant.compare(now, lastSeen.add({ minutes: idle })) >= 0;
  if (ended) {
    await deps.db.deleteFrom('session').where('token_hash', '=', session.token_hash).execute();
    return undefined;
  }
  // Noted at most once a minute: a page that asks often should not write often.
  if (lastSeen.until(now).total('seconds') > 60) {
    await deps.db
      .updateTable('session')
      .set({ last_seen_at: now.toString() })
      .where('token_hash', '=', session.token_hash)
      .execute();
  }
  const posts = await listHeldPosts(deps.db, session.id, today.toString());
  const actor = actorOf(session, posts, place.units);
  return actor && { actor, username: session.username, mustChangePassword: session.must_change_password };
}

export async function signOut(
  deps: SessionDeps,
  token: string,
  who: { username: string; userId: string; ip: string },
) {
  await deps.db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();
  await record(deps, 'signedOut', who);
}

/** Who an API token stands for; undefined when it is unknown, revoked or expired. */
export async function findTokenActor(deps: SessionDeps, token: string): Promise<Actor | undefined> {
  const now = deps.now();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const row = await deps.db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where('expires_on', '>=', today)
    .executeTakeFirst();
  if (!row) return undefined;
  await deps.db
    .updateTable('api_token')
    .set({ last_used_at: now.toString() })
    .where('id', '=', row.id)
    .execute();
  const place = await deps.getPlace();
  return tokenActor(row, place.cityCode, place.units);
}

/** Sets a new password of one's own; every other session of the user ends. */
export async function changeOwnPassword(
  deps: SessionDeps,
  given: { userId: string; current: string; next: string; token: string; ip: string },
): Promise<void> {
  const user = await deps.db
    .selectFrom('app_user')
    .selectAll()
    .where('id', '=', given.userId)
    .executeTakeFirstOrThrow();
  if (!(await checkPassword(user.password_hash, given.current))) {
    throw new ProblemError(peopleErrors['password-rule'], '当前密码不正确');
  }
  const problem = passwordProblem(given.next, user.username);
  if (problem) throw new ProblemError(peopleErrors['password-rule'], problem);
  const earlier = [user.password_hash, ...user.earlier_hashes].slice(0, REMEMBERED_PASSWORDS);
  for (const old of earlier) {
    if (await checkPassword(old, given.next)) {
      throw new ProblemError(
        peopleErrors['password-rule'],
        `新密码不能与最近 ${REMEMBERED_PASSWORDS} 次用过的相同`,
      );
    }
  }
  const password_hash = await hashPassword(given.next);
  await deps.db
    .updateTable('app_user')
    .set({ password_hash, earlier_hashes: earlier, must_change_password: false })
    .where('id', '=', user.id)
    .execute();
  await deps.db
    .deleteFrom('session')
    .where('user_id', '=', user.id)
    .where('token_hash', '!=', hashToken(given.token))
    .execute();
  await record(deps, 'passwordChanged', { username: user.username, userId: user.id, ip: given.ip });
}
