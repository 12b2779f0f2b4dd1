import { todayInShanghai } from '@ecoredress/law';
import type { Actor } from '../../access/actor.ts';
import { actorOf, type HeldPost, tokenActor } from './actors.ts';
import { listHeldPosts } from './directory.ts';
import {
  findGuest,
  type Guest,
  type GuestSignIn,
  signInGuest,
  signOutGuest,
} from './guests/guest-sessions.ts';
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
  /** Opens a guest's session with the link's token and the code; the cookie's token. */
  signInGuest(given: GuestSignIn): Promise<string>;
  findGuest(token: string): Promise<Guest | undefined>;
  signOutGuest(token: string): Promise<void>;
  changeOwnPassword(signedIn: SignedIn, change: PasswordChange): Promise<void>;
  /** Looks everybody up anew at their next request. */
  forget(): void;
}

/** How long what another process changed (a sign-out, a post) may go unnoticed. */
const REMEMBER_MILLISECONDS = 1000;
const REMEMBERED_AT_MOST = 5000;
/** Last use is noted this seldom: a page that asks often should not write often. */
const NOTE_USE_SECONDS = 60;

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
    signInGuest: (given) => signInGuest(deps, given),
    findGuest: (token) => findGuest(deps, token),
    signOutGuest: (token) => signOutGuest(deps, token),
    forget,
  };
}

/** Remembers by token what was found, and only that: guessed tokens take no room. */
function remember<T>(find: (token: string) => Promise<T | undefined>, now: () => Temporal.Instant) {
  let known = new Map<string, { readonly found: T; readonly at: Temporal.Instant }>();
  return {
    async get(token: string): Promise<T | undefined> {
      const at = now();
      const earlier = known.get(token);
      const age = earlier?.at.until(at).total('milliseconds') ?? Number.POSITIVE_INFINITY;
      if (earlier && age >= 0 && age < REMEMBER_MILLISECONDS) return earlier.found;
      const store = known;
      store.delete(token);
      const found = await find(token);
      if (store.size >= REMEMBERED_AT_MOST) store.clear();
      // Into the map of the time before the search: one forgotten meanwhile must not come back.
      if (found !== undefined) store.set(token, { found, at });
      return found;
    },
    forget() {
      known = new Map();
    },
  };
}

async function findSignedIn(deps: SessionDeps, token: string): Promise<SignedIn | undefined> {
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
  const idleSeconds = secondsSince(session.last_seen_at, now);
  const idle = idleSeconds >= 60 * place.setting<number>('security.idleMinutes', today);
  if (idle || secondsSince(session.ends_at, now) >= 0) {
    await db.deleteFrom('session').where('token_hash', '=', session.token_hash).execute();
    return undefined;
  }
  if (idleSeconds > NOTE_USE_SECONDS) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now.toString() })
      .where('token_hash', '=', session.token_hash)
      .execute();
  }
  const posts = await listHeldPosts(db, session.id, today.toString());
  const actor = actorOf(session, posts, place);
  const { username, mustChangePassword } = session;
  return actor && { actor, username, mustChangePassword, posts };
}

function secondsSince(time: string, now: Temporal.Instant): number {
  return Temporal.Instant.from(time).until(now).total('seconds');
}

async function findToken(deps: SessionDeps, token: string): Promise<Actor | undefined> {
  const now = deps.now();
  const row = await deps.db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where('expires_on', '>=', todayInShanghai(now).toString())
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.last_used_at === null || secondsSince(row.last_used_at, now) > NOTE_USE_SECONDS) {
    await deps.db
      .updateTable('api_token')
      .set({ last_used_at: now.toString() })
      .where('id', '=', row.id)
      .execute();
  }
  return tokenActor(row, await deps.getPlace());
}
