import type { Actor } from '../../access/actor.ts';
import { todayInShanghai } from '../../today.ts';
import { actorOf, type HeldPost, tokenActor } from './actors.ts';
import { listHeldPosts } from './directory.ts';
import { changeOwnPassword, type PasswordChange } from './own-password.ts';
import { hashToken, recordSignIn, type SessionDeps, type SignInRequest, signIn } from './sign-in.ts';

export interface SignedIn {
  readonly actor: Actor;
  readonly username: string;
  readonly mustChangePassword: boolean;
  readonly posts: readonly HeldPost[];
}

/** Who is signed in, and by what. What was found is remembered for a second, or until `forget`. */
export interface Sessions {
  /** Opens a session; the cookie's token. Throws ProblemError when it may not. */
  signIn(given: SignInRequest): Promise<string>;
  /** Whose a session cookie is; undefined when it is unknown, ended or left idle too long. */
  find(token: string): Promise<SignedIn | undefined>;
  /** What an API token stands for; undefined when it is unknown, revoked or expired. */
  findTokenActor(token: string): Promise<Actor | undefined>;
  signOut(token: string, ip: string): Promise<void>;
  changeOwnPassword(signedIn: SignedIn, change: PasswordChange): Promise<void>;
  /** Looks everybody up anew at their next request. */
  forget(): void;
}

/** How long what another process changed (a sign-out, a post) may go unnoticed. */
const REMEMBER_MILLISECONDS = 1000;
const REMEMBERED_AT_MOST = 5000;
/** Last use is noted this seldom: a page that asks often should not write often. */
const NOTE_USE_SECONDS = 60;

interface Found<T> {
  readonly value: T;
  /** The moment from which it holds no longer, by the time the sessions go by. */
  readonly until: Temporal.Instant;
}

export function createSessions(deps: SessionDeps): Sessions {
  const users = remember((token) => findSignedIn(deps, token), deps.now);
  const tokens = remember((token) => findToken(deps, token), deps.now);
  const forget = () => {
    users.forget();
    tokens.forget();
  };
  return {
    signIn: (given) => signIn(deps, given),
    find: users.get,
    findTokenActor: tokens.get,
    async signOut(token, ip) {
      const signedIn = await users.get(token);
      await deps.db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();
      forget();
      if (!signedIn) return;
      const { actor, username } = signedIn;
      await recordSignIn(deps.db, deps.now(), 'signedOut', { username, userId: actor.userId, ip });
    },
    async changeOwnPassword(signedIn, change) {
      await changeOwnPassword(deps, signedIn, change);
      forget();
    },
    forget,
  };
}

/** Remembers by token what was found, and only that: guessed tokens take no room. */
function remember<T>(find: (token: string) => Promise<Found<T> | undefined>, now: () => Temporal.Instant) {
  let known = new Map<string, Found<T> & { readonly foundAt: number }>();
  return {
    async get(token: string): Promise<T | undefined> {
      const earlier = known.get(token);
      if (
        earlier &&
        performance.now() - earlier.foundAt < REMEMBER_MILLISECONDS &&
        Temporal.Instant.compare(now(), earlier.until) < 0
      ) {
        return earlier.value;
      }
      const store = known;
      store.delete(token);
      const found = await find(token);
      if (store.size >= REMEMBERED_AT_MOST) store.clear();
      // Into the map of the time before the search: one forgotten meanwhile must not come back.
      if (found) store.set(token, { ...found, foundAt: performance.now() });
      return found?.value;
    },
    forget() {
      known = new Map();
    },
  };
}

async function findSignedIn(deps: SessionDeps, token: string): Promise<Found<SignedIn> | undefined> {
  const { db } = deps;
  const now = deps.now();
  const today = todayInShanghai(now);
  const session = await db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .select(['session.token_hash', 'session.last_seen_at', 'session.ends_at', 'app_user.id', 'app_user.name'])
    .select(['app_user.username', 'app_user.must_change_password as mustChangePassword'])
    .where('session.token_hash', '=', hashToken(token))
    .where('app_user.disabled', '=', false)
    .whereRef('session.created_at', '>=', 'app_user.sessions_from')
    .executeTakeFirst();
  if (!session) return undefined;
  const place = await deps.getPlace();
  const minutes = place.setting<number>('security.idleMinutes', today);
  const lastSeen = Temporal.Instant.from(session.last_seen_at);
  const until = earlier(Temporal.Instant.from(session.ends_at), lastSeen.add({ minutes }));
  if (Temporal.Instant.compare(now, until) >= 0) {
    await db.deleteFrom('session').where('token_hash', '=', session.token_hash).execute();
    return undefined;
  }
  if (secondsSince(session.last_seen_at, now) > NOTE_USE_SECONDS) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now.toString() })
      .where('token_hash', '=', session.token_hash)
      .execute();
  }
  const posts = await listHeldPosts(db, session.id, today.toString());
  const actor = actorOf(session, posts, place);
  const { username, mustChangePassword } = session;
  return actor && { value: { actor, username, mustChangePassword, posts }, until };
}

function secondsSince(time: string, now: Temporal.Instant): number {
  return Temporal.Instant.from(time).until(now).total('seconds');
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

async function findToken(deps: SessionDeps, token: string): Promise<Found<Actor> | undefined> {
  const now = deps.now();
  const row = await deps.db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const until = Temporal.PlainDate.from(row.expires_on)
    .add({ days: 1 })
    .toZonedDateTime('Asia/Shanghai')
    .toInstant();
  if (Temporal.Instant.compare(now, until) >= 0) return undefined;
  if (row.last_used_at === null || secondsSince(row.last_used_at, now) > NOTE_USE_SECONDS) {
    await deps.db
      .updateTable('api_token')
      .set({ last_used_at: now.toString() })
      .where('id', '=', row.id)
      .execute();
  }
  return { value: tokenActor(row, await deps.getPlace()), until };
}
