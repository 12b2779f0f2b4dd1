import type {
  CommandDeclaration,
  CommandInput,
  CommandReply,
  CommandResult,
  Problem,
  QueryDeclaration,
  QueryParams,
  QueryResult,
} from '@ecoredress/contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Pool } from 'pg';
import { newUuid } from '../ids.ts';

/** What our own pages send along; without it a change asked for by cookie is refused. */
export const HEADERS = { 'x-requested-with': 'ecoredress' };

/** By session cookie, by API token, or as nobody. */
export type Authorization = { readonly session: string } | { readonly token: string } | 'nobody';

/** The subject a command is run on, none for one that makes its own; the version is the present one by default. */
export interface OnSubject {
  readonly subjectId?: string;
  readonly expectedVersion?: number;
  readonly idempotencyKey?: string;
}

type InputOf<D extends CommandDeclaration> = Partial<CommandInput<D>>;

/** A caller of the test server. */
export interface TestClient {
  readonly userId: string;
  run<D extends CommandDeclaration>(
    declaration: D,
    input: InputOf<D>,
    on?: OnSubject,
  ): Promise<CommandReply<CommandResult<D>>>;
  /** The problem with which a command is refused; fails when it is not. */
  refused<D extends CommandDeclaration>(declaration: D, input: InputOf<D>, on?: OnSubject): Promise<Problem>;
  query<D extends QueryDeclaration>(declaration: D, params: QueryParams<D>): Promise<QueryResult<D>>;
  queryStatus<D extends QueryDeclaration>(declaration: D, params: QueryParams<D>): Promise<number>;
  upload(name: string, content: string | Uint8Array): Promise<{ sha256: string }>;
}

/** A caller with this authorization. Versions are read as the owner of the database, whatever the caller may see. */
export function createClient(
  app: FastifyInstance,
  ownerPool: Pool,
  authorization: Authorization,
  userId: string,
): TestClient {
  const credentials = credentialsOf(authorization);
  const currentVersion = async (subjectId: string): Promise<number> => {
    const { rows } = await ownerPool.query<{ head_seq: number }>(
      'select head_seq from journal_chain where subject_id = $1',
      [subjectId],
    );
    return rows[0]?.head_seq ?? 0;
  };
  const send = async (declaration: CommandDeclaration, input: unknown, on: OnSubject = {}) => {
    const { subjectId, expectedVersion, idempotencyKey = newUuid() } = on;
    const version =
      subjectId === undefined ? undefined : (expectedVersion ?? (await currentVersion(subjectId)));
    return app.inject({
      method: 'POST',
      url: `/api/commands/${declaration.name}`,
      cookies: credentials.cookies,
      headers: { ...credentials.headers, 'idempotency-key': idempotencyKey },
      payload: { subjectId, expectedVersion: version, input },
    });
  };
  const get = (declaration: QueryDeclaration, params: object) =>
    app.inject({
      url: declaration.path.replaceAll(/:([a-zA-Z]+)/g, (_all, key: string) => Reflect.get(params, key)),
      query: params as Record<string, string>,
      ...credentials,
    });
  return {
    userId,
    run: async (declaration, input, on) => answerOf(await send(declaration, input, on), declaration),
    async refused(declaration, input, on) {
      const response = await send(declaration, input, on);
      if (response.statusCode < 400) throw new Error(`${declaration.name} was carried out: ${response.body}`);
      return response.json();
    },
    query: async (declaration, params) => answerOf(await get(declaration, params), declaration),
    queryStatus: async (declaration, params) => (await get(declaration, params)).statusCode,
    async upload(name, content) {
      const form = new FormData();
      form.append('file', new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
      const request = new Request('http://test/', { method: 'POST', body: form });
      const response = await app.inject({
        method: 'POST',
        url: '/api/files',
        cookies: credentials.cookies,
        headers: { ...credentials.headers, 'content-type': request.headers.get('content-type') ?? '' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
      return answerOf(response, { name: 'upload' });
    },
  };
}

function credentialsOf(authorization: Authorization): {
  cookies: Record<string, string>;
  headers: Record<string, string>;
} {
  if (authorization === 'nobody') return { cookies: {}, headers: HEADERS };
  if ('session' in authorization) return { cookies: { session: authorization.session }, headers: HEADERS };
  return { cookies: {}, headers: { authorization: `Bearer ${authorization.token}` } };
}

function answerOf<T>(response: LightMyRequestResponse, { name }: { readonly name: string }): T {
  if (response.statusCode !== 200) throw new Error(`${name}: ${response.statusCode} ${response.body}`);
  return response.json();
}
