import { Problem } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: string[];
  readonly 'x-permission'?: { name: string; title: string };
  readonly parameters?: { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, unknown>;
}

interface Document {
  readonly openapi: string;
  readonly info: { title: string; version: string };
  readonly components: { securitySchemes: object };
  readonly paths: Record<string, Record<string, Operation>>;
}

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer();
  document = (await server.request({ url: '/api/openapi.json' })).json();
});
afterAll(() => server.stop());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

/** Every reference in a document, at whatever depth. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

describe('the interface’s own documentation', () => {
  it('is OpenAPI 3.1 with both ways to sign in', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.components.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie' },
      token: { type: 'http', scheme: 'bearer' },
    });
  });

  it('holds every command and read with title, group, permission and failures, and no internal one', () => {
    const byId = new Map(operations().map((one) => [one.operationId, one]));
    expect(byId.size).toBe(operations().length);
    for (const module of server.product.modules) {
      for (const { declaration, internal, permission } of module.commands ?? []) {
        const operation = byId.get(declaration.name);
        expect(operation === undefined, declaration.name).toBe(internal === true);
        if (!operation) continue;
        expect(operation).toMatchObject({
          method: 'post',
          path: `/api/commands/${declaration.name}`,
          summary: declaration.title,
          tags: [module.title],
          'x-permission': { name: permission },
        });
        expect(Object.keys(operation.responses)).toEqual(
          expect.arrayContaining(['200', '401', '403', '409', '422', '428']),
        );
        const key = operation.parameters?.find(({ name }) => name === 'Idempotency-Key');
        expect(key).toMatchObject({ in: 'header', required: true });
      }
      for (const { declaration, permission } of module.queries ?? []) {
        const path = declaration.path.replaceAll(/:(\w+)/g, '{$1}');
        expect(byId.get(declaration.name)).toMatchObject({ path, 'x-permission': { name: permission } });
      }
    }
  });

  it('points nowhere that is not there, and names every part of an address', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of new Set(refs)) {
      const target = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect(target, ref).toBeDefined();
    }
    for (const { path, parameters = [] } of operations()) {
      const named = parameters.filter(({ in: at }) => at === 'path').map(({ name }) => name);
      expect(named.sort(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
    }
  });

  it('promises the failures that come', async () => {
    const response = await server.request({ url: '/api/claims' });
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(Problem.parse(response.json())).toMatchObject({ status: 401, code: 'not-signed-in' });
  });
});
