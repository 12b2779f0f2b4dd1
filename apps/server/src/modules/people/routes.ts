import {
  ChangePasswordInput,
  PERMISSIONS,
  type Permission,
  roleDefinition,
  SessionView,
  SignInInput,
} from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, may } from '../../access/actor.ts';
import { kernelErrors, ProblemError } from '../../errors.ts';
import type { Place } from '../../place/place.ts';
import type { Platform } from '../../platform.ts';
import { isAdministrator } from './actors.ts';
import { peopleErrors } from './errors.ts';
import { GUEST_COOKIE } from './guests/guest-routes.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { placeNotReady } from './sign-in.ts';

const COOKIE = 'session';
/** What may be called before the one-time password has been replaced. */
const OWN_SESSION = new Set(['/api/session', '/api/session/password']);

/** Who a request comes from: a bearer token, or the session cookie; undefined for nobody. */
export function createAuthenticate(
  sessions: Sessions,
  getPlace: () => Promise<Place>,
): (request: FastifyRequest) => Promise<Actor | undefined> {
  return async (request) => {
    // The pages for invited people say so: on an officer's machine both sessions may stand beside each other.
    if (request.headers['x-acting-as'] === 'guest') return findGuestActor(sessions, request);
    const actor = await findActor(sessions, request);
    if (actor && !isAdministrator(actor) && !(await getPlace()).ready) throw placeNotReady();
    return actor;
  };
}

async function findActor(sessions: Sessions, request: FastifyRequest): Promise<Actor | undefined> {
  const header = request.headers.authorization;
  if (header?.startsWith('Bearer ')) return sessions.findTokenActor(header.slice('Bearer '.length).trim());
  const signedIn = await findOwn(sessions, request);
  const path = request.url.split('?')[0] ?? '';
  if (signedIn?.mustChangePassword && !OWN_SESSION.has(path)) {
    throw new ProblemError(peopleErrors['password-change-required'], '首次登录须先修改初始密码');
  }
  return signedIn?.actor;
}

async function findGuestActor(sessions: Sessions, request: FastifyRequest): Promise<Actor | undefined> {
  const token = request.cookies[GUEST_COOKIE];
  return token === undefined ? undefined : (await sessions.findGuest(token))?.actor;
}

async function findOwn(sessions: Sessions, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = request.cookies[COOKIE];
  return token === undefined ? undefined : sessions.find(token);
}

async function requireOwn(sessions: Sessions, request: FastifyRequest): Promise<SignedIn> {
  const signedIn = await findOwn(sessions, request);
  if (!signedIn) throw new ProblemError(kernelErrors['not-signed-in'], '您尚未登录，或登录已过期');
  return signedIn;
}

/** Sign-in, sign-out, one's own session and password. */
export function sessionRoutes(app: FastifyInstance, sessions: Sessions, platform: Platform): void {
  const answer = async (signedIn: SignedIn) =>
    sessionView(signedIn, await platform.getPlace(), todayInShanghai(platform.now()));
  const tags = ['登录'];
  app.post(
    '/api/session',
    {
      // By address: generous to an office behind one address, mean to a machine that tries names and passwords.
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { summary: '登录', tags, security: [], body: SignInInput, response: { 200: SessionView } },
    },
    async (request, reply) => {
      const { username, password } = request.body as z.infer<typeof SignInInput>;
      const agent = request.headers['user-agent'] ?? '';
      const token = await sessions.signIn({ username, password, ip: request.ip, agent });
      const secure = request.protocol === 'https';
      reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
      const signedIn = await sessions.find(token);
      if (!signedIn) throw new Error('a session just opened is not found');
      return answer(signedIn);
    },
  );
  app.get(
    '/api/session',
    { schema: { summary: '当前登录', tags, response: { 200: SessionView } } },
    async (request) => answer(await requireOwn(sessions, request)),
  );
  app.delete('/api/session', { schema: { summary: '退出登录', tags } }, async (request, reply) => {
    const token = request.cookies[COOKIE];
    if (token !== undefined) await sessions.signOut(token, request.ip);
    return reply.clearCookie(COOKIE, { path: '/' }).send({});
  });
  app.post(
    '/api/session/password',
    {
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      onRequest: async (request) => void (await requireOwn(sessions, request)),
      schema: { summary: '修改密码', tags, body: ChangePasswordInput },
    },
    async (request) => {
      const signedIn = await requireOwn(sessions, request);
      const { current, next } = request.body as z.infer<typeof ChangePasswordInput>;
      const token = request.cookies[COOKIE] ?? '';
      await sessions.changeOwnPassword(signedIn, { current, next, token, ip: request.ip });
      return {};
    },
  );
}

function sessionView(
  { actor, username, mustChangePassword, posts }: SignedIn,
  place: Place,
  today: Temporal.PlainDate,
): SessionView {
  const roles = [...new Set(actor.grants.map(({ role }) => role))];
  const permissions = Object.keys(PERMISSIONS) as Permission[];
  return {
    user: { id: actor.userId, name: actor.name, username, mustChangePassword },
    unit: { id: actor.unitId, name: place.getUnit(actor.unitId).name },
    post: actor.post,
    posts: posts.map((post) => ({ id: post.id, title: post.title, unitName: post.unit_name })),
    roles: roles.map((role) => ({ id: role, title: roleDefinition(role).title })),
    permissions: permissions.filter((permission) => may(actor, permission)),
    place: {
      profileId: place.profile.id,
      title: place.profile.title,
      cityCode: place.cityCode,
      cityName: place.profile.cityName,
      ready: place.ready,
    },
    units: place.units.map(({ id, name, kind, reporting }) => ({ id, name, kind, reporting })),
    idleMinutes: place.setting<number>('security.idleMinutes', today),
    today: today.toString(),
  };
}
