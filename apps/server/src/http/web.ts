import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { kernelErrors, ProblemError } from '../errors.ts';

/** Serves the built web pages; any other address, but for those of the interface and of assets, opens the page shell. */
export async function registerWeb(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot) {
    await app.register(fastifyStatic, {
      root: webRoot,
      // The build leaves .br and .gz beside each file.
      preCompressed: true,
      setHeaders(response, file) {
        const hashed = file.includes('/assets/');
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (webRoot && wantsPage) return reply.sendFile('index.html');
    throw new ProblemError(kernelErrors['not-found'], '没有这个地址');
  });
}
