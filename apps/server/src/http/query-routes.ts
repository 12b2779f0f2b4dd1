import { todayInShanghai } from '@ecoredress/law';
import type { FastifyInstance } from 'fastify';
import { may, unitsFor } from '../access/actor.ts';
import { readInScope } from '../access/scope.ts';
import { kernelErrors, ProblemError } from '../errors.ts';
import type { ServerModule } from '../module.ts';
import type { Platform } from '../platform.ts';
import type { QueryHandler } from '../queries/handler.ts';
import { permissionMark } from './openapi.ts';
import { requireActor } from './signed-in.ts';

/** `GET <path>` for every query there is. */
export function registerQueries(
  app: FastifyInstance,
  platform: Platform,
  modules: readonly ServerModule[],
): void {
  for (const module of modules) {
    for (const handler of module.queries ?? []) registerQuery(app, platform, module, handler);
  }
}

function registerQuery(
  app: FastifyInstance,
  platform: Platform,
  module: ServerModule,
  handler: QueryHandler,
): void {
  const { name, title, path, params, result } = handler.declaration;
  const pathNames = [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
  const inPath = params.pick(Object.fromEntries(pathNames.map((key) => [key, true])) as Record<string, true>);
  const inQuery = params.omit(
    Object.fromEntries(pathNames.map((key) => [key, true])) as Record<string, true>,
  );
  app.get(
    path,
    {
      onRequest: async (request) => void requireActor(request),
      schema: {
        operationId: name,
        summary: title,
        ...permissionMark(handler.permission),
        tags: [module.title],
        ...(pathNames.length > 0 ? { params: inPath } : {}),
        querystring: inQuery,
        response: { 200: result },
      },
    },
    async (request) => {
      const actor = requireActor(request);
      if (handler.permission !== 'signedIn' && !may(actor, handler.permission)) {
        throw new ProblemError(kernelErrors.forbidden, `您没有“${title}”的权限`);
      }
      const given = { ...(request.query as object), ...(request.params as object) };
      const place = await platform.getPlace();
      const units = handler.permission === 'signedIn' ? undefined : unitsFor(actor, handler.permission);
      const now = platform.now();
      const context = { actor, place, now, today: todayInShanghai(now) };
      return readInScope(platform.db, actor, (tx) => handler.run(tx, given, context), units);
    },
  );
}
