import { GuestSessionView, GuestSignInInput } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { kernelErrors, ProblemError } from '../../../errors.ts';
import type { Sessions } from '../sessions.ts';

export const GUEST_COOKIE = 'guest';

/** The door for people with a link and a code, beside that for users. */
export function guestRoutes(app: FastifyInstance, sessions: Sessions): void {
  const tags = ['受邀参加'];
  const find = async (token: string | undefined): Promise<GuestSessionView> => {
    const guest = token === undefined ? undefined : await sessions.findGuest(token);
    if (!guest) throw new ProblemError(kernelErrors['not-signed-in'], '您尚未进入，或已超时，请重新打开链接');
    return guest.view;
  };
  app.post(
    '/api/guest/session',
    {
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: '凭链接与验证码进入',
        tags,
        security: [],
        body: GuestSignInInput,
        response: { 200: GuestSessionView },
      },
    },
    async (request, reply) => {
      const given = request.body as z.infer<typeof GuestSignInInput>;
      const agent = request.headers['user-agent'] ?? '';
      const token = await sessions.signInGuest({ ...given, ip: request.ip, agent });
      const secure = request.protocol === 'https';
      // Strict: the link itself carries no session, so nothing needs the cookie from outside.
      reply.setCookie(GUEST_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
      return find(token);
    },
  );
  app.get(
    '/api/guest/session',
    { schema: { summary: '当前受邀事项', tags, security: [], response: { 200: GuestSessionView } } },
    (request) => find(request.cookies[GUEST_COOKIE]),
  );
  app.delete(
    '/api/guest/session',
    { schema: { summary: '退出受邀事项', tags, security: [] } },
    async (request, reply) => {
      const token = request.cookies[GUEST_COOKIE];
      if (token !== undefined) await sessions.signOutGuest(token);
      return reply.clearCookie(GUEST_COOKIE, { path: '/' }).send({});
    },
  );
}
