import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { expect, it } from 'vitest';
import { createDiskStore } from '../../files/store.ts';
import { sendProblem } from '../../http/problem.ts';
import type { Platform } from '../../platform.ts';
import { evidenceRoutes } from './routes.ts';

it('refuses a file over the limit and leaves nothing of it in the store', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-store-'));
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(sendProblem);
  await app.register(multipart, { limits: { fileSize: 1000 } });
  app.addHook('onRequest', async (request) => {
    request.actor = {
      kind: 'user',
      userId: 'x',
      name: '甲',
      post: '经办人',
      cityCode: '350600',
      unitId: 'u',
      grants: [{ role: 'caseOfficer', unitIds: ['u'] }],
    };
  });
  evidenceRoutes(app, { files: createDiskStore(folder) } as Platform);
  const form = new FormData();
  form.append('file', new File(['x'.repeat(200_000)], '大文件.txt'));
  const request = new Request('http://test/', { method: 'POST', body: form });
  const response = await app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  expect(response.statusCode).toBe(413);
  expect(response.json()).toMatchObject({ code: 'too-large' });
  expect(await readdir(folder)).toEqual(['incoming']);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  await app.close();
  await rm(folder, { recursive: true });
});
