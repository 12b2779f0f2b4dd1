import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { kernelErrors, ProblemError } from '../errors.ts';

/** The signed-in actor, or 401. */
export function requireActor(request: FastifyRequest): Actor {
  if (!request.actor) throw new ProblemError(kernelErrors['not-signed-in'], '您尚未登录，或登录已过期');
  return request.actor;
}
