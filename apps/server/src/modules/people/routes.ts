import {
  ChangePasswordInput,
  PERMISSIONS,
  type Permission,
  roleDefinition,
  SessionView,
  SignInInput,
} from '@ecoredress/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, may } from '../../access/actor.ts';
import { kernelErrors, ProblemError } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import {
  changeOwnPassword,
  findSignedIn,
  findTokenActor,
  peopleErrors,
  type SessionDeps,
  signIn,
  signOut,
} from './sessions.ts';

const COOKIE = 'session';
/** What may be called before the one-time password has been replaced. */
const BEFORE_PASSWORD_CHANGE = new Set(['/api/session', '/api/session/password']);

/** Who a request comes from: a bearer token, or the session cookie. */
export function createAuthenticate(
  deps: SessionDeps,
): (request: FastifyRequest) => Promise<Actor | undefined> {
  return async (request) => {
    const header = request.headers.authorization;
    if (header?.startsWith('Bearer ')) return findTokenActor(deps, header.slice('Bearer '.length).trim());
    const token = request.cookies[COOKIE];
    const signedIn = token ? await findSignedIn(deps, token) : undefined;
    const path = request.url.split('?')[0] ?? '';
    if (signedIn?.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(path)) {
      throw new ProblemError(peopleErrors['password-change-required'], '首次登录须先修改初始密码');
    }
    return signedIn?.actor;
  };
}

/** Sign-in, sign-out, one's own session and password. */
export function sessionRoutes(app: FastifyInstance, platform: Platform): void {
  const deps = sessionDeps(platform);
  app.post(
    '/api/session',
    {
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: { summary: '登录', tags: ['登录'], body: SignInInput },
    },
    async (request, reply) => {
      const { username, password } = request.body as z.infer<typeof SignInInput>;
      const agent = request.headers['user-agent'] ?? '';
      const token = await signIn(deps, { username, password, ip: request.ip, agent });
      return reply
        .setCookie(COOKIE, token, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: request.protocol === 'https',
        })
        .send(await sessionView(deps, token));
    },
  );
  app.get(
    '/api/session',
    { schema: { summary: '当前登录', tags: ['登录'], response: { 200: SessionView } } },
    async (request) => sessionView(deps, request.cookies[COOKIE]),
  );
  app.delete('/api/session', { schema: { summary: '退出登录', tags: ['登录'] } }, async (request, reply) => {
    const token = request.cookies[COOKIE];
    const signedIn = token ? await findSignedIn(deps, token) : undefined;
    if (token && signedIn) {
      await signOut(deps, token, {
        username: signedIn.username,
        userId: signedIn.actor.userId,
        ip: request.ip,
      });
    }
    return reply.clearCookie(COOKIE, { path: '/' }).send({});
  });
  app.post(
    '/api/session/password',
    {
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { summary: '修改密码', tags: ['登录'], body: ChangePasswordInput },
    },
    async (request) => {
      const token = request.cookies[COOKIE];
      const signedIn = token ? await findSignedIn(deps, token) : undefined;
      if (!token || !signedIn) throw notSignedIn();
      const body = request.body as z.infer<typeof ChangePasswordInput>;
      await changeOwnPassword(deps, { userId: signedIn.actor.userId, ...body, token, ip: request.ip });
      return {};
    },
  );
}

export function sessionDeps(platform: Pick<Platform, 'db' | 'getPlace'>): SessionDeps {
  return { db: platform.db, getPlace: platform.getPlace, now: () => Temporal.Now.instant() };
}

function notSignedIn(): ProblemError {
  return new ProblemError(kernelErrors['not-signed-in'], '您尚未登录，或登录已过期');
}

async function sessionView(deps: SessionDeps, token: string | undefined): Promise<SessionView> {
  const signedIn = token ? await findSignedIn(deps, token) : undefined;
  if (!signedIn) throw notSignedIn();
  const { actor, username, mustChangePassword } = signedIn;
  const place = await deps.getPlace();
  const today = deps.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const permissions = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    may(actor, permission),
  );
  return {
    user: { id: actor.userId, name: actor.name, username, mustChangePassword },
    unit: { id: actor.unitId, name: place.getUnit(actor.unitId).name },
    post: actor.post,
    roles: actor.grants.map(({ role }) => ({ id: role, title: roleDefinition(role).title })),
    permissions,
    place: {
      profileId: place.profile.id,
      title: place.profile.title,
      cityCode: place.cityCode,
      cityName: place.profile.cityName,
    },
    units: place.units.map(({ id, name, kind, reporting }) => ({ id, name, kind, reporting })),
    idleMinutes: place.setting<number>('security.idleMinutes', today),
    today: today.toString(),
  };
}
