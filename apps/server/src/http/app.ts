import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { kernelErrors, ProblemError } from '../errors.ts';
import type { ServerModule } from '../module.ts';
import type { Platform } from '../platform.ts';
import { registerCommands } from './command-routes.ts';
import { registerOpenApi } from './openapi.ts';
import { sendProblem } from './problem.ts';
import { registerQueries } from './query-routes.ts';
import { registerWeb } from './web.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the request carries a valid session or token. */
    actor?: Actor;
  }
}

// What a schema refuses in words of its own, it refuses in Chinese.
z.config(z.locales.zhCN());

export interface HttpOptions {
  readonly platform: Platform;
  readonly modules: readonly ServerModule[];
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
  readonly cookieSecret: string;
  readonly webRoot: string | undefined;
  /** Whether pages may fetch the tiles of Tianditu. */
  readonly tiles: boolean;
  readonly log: FastifyBaseLogger;
}

const MAX_JSON_BYTES = 2 * 1024 * 1024;
const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** The HTTP face: every module's commands and queries, the files, the documentation and the web pages. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: options.log, bodyLimit: MAX_JSON_BYTES, trustProxy: 'loopback' });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurityPolicy(options.tiles) } });
  await app.register(cookie, { secret: options.cookieSecret });
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1 } });
  await app.register(rateLimit, { global: false });

  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const actor = await options.authenticate(request);
    if (actor) request.actor = actor;
  });
  app.addHook('onRequest', async (request) => refuseForeignForms(request));
  app.get('/healthz', { schema: { hide: true } }, async () => {
    await options.platform.ownerPool.query('select 1');
    return { status: 'ok' };
  });

  await registerOpenApi(app);
  await app.register(async (api) => {
    registerCommands(api, options.platform, options.modules);
    registerQueries(api, options.platform, options.modules);
    for (const module of options.modules) module.routes?.(api, options.platform);
  });
  await registerWeb(app, options.webRoot);
  return app;
}

/** Tianditu's eight tile servers (t0 to t7). */
const TILE_HOSTS = Array.from({ length: 8 }, (_, n) => `https://t${n}.tianditu.gov.cn`);

const contentSecurityPolicy = (tiles: boolean) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // The component library writes its styles into the page while it runs.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'self'"],
  frameAncestors: ["'self'"],
  // The map works in a worker of the product's own; it fetches tiles only where the operator has set a key.
  workerSrc: ["'self'"],
  connectSrc: ["'self'", ...(tiles ? TILE_HOSTS : [])],
  upgradeInsecureRequests: null,
});

/**
 * A change asked for by cookie must come from our own page: browsers let no other site set this header
 * without asking us first. Token callers carry no cookie and need none.
 */
async function refuseForeignForms(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization) return;
  if (request.headers['x-requested-with'] === 'ecoredress') return;
  throw new ProblemError(kernelErrors.forbidden, '请求缺少 X-Requested-With 标头，已拒绝');
}
