import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  CommandDeclaration,
  CommandInput,
  CommandReply,
  CommandResult,
  Problem,
  QueryDeclaration,
  QueryParams,
  QueryResult,
  RoleId,
} from '@ecoredress/contract';
import { getProfile } from '@ecoredress/profiles';
import { pino } from 'pino';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { newUuid } from '../ids.ts';
import { hashPassword } from '../modules/people/index.ts';
import { createProduct, type Product } from '../product.ts';

const PASSWORD = 'Test-password-1';
// One hash for all test users: hashing is slow on purpose.
const passwordHash = hashPassword(PASSWORD);

/** A signed-in user of the test server. */
export interface TestClient {
  readonly userId: string;
  run<D extends CommandDeclaration>(
    declaration: D,
    input: CommandInputOf<D>,
    on?: { subjectId: string; expectedVersion?: number; idempotencyKey?: string },
  ): Promise<CommandReply<CommandResult<D>>>;
  /** The problem with which a command is refused; fails when it is not. */
  refused<D extends CommandDeclaration>(
    declaration: D,
    input: CommandInputOf<D>,
    on?: { subjectId: string; expectedVersion?: number; idempotencyKey?: string },
  ): Promise<Problem>;
  query<D extends QueryDeclaration>(declaration: D, params: QueryParams<D>): Promise<QueryResult<D>>;
  queryStatus<D extends QueryDeclaration>(declaration: D, params: QueryParams<D>): Promise<number>;
  upload(name: string, content: string | Uint8Array): Promise<{ sha256: string }>;
}

type CommandInputOf<D extends CommandDeclaration> = Partial<CommandInput<D>>;

export interface TestServer {
  readonly product: Product;
  readonly database: TestDatabase;
  /** Signs in a new user who holds a post with these roles in the unit of this code. */
  signIn(unitCode: string, ...roles: RoleId[]): Promise<TestClient>;
  unitId(code: string): Promise<string>;
  stop(): Promise<void>;
}

/** The whole server over a database of its own, reached without a network. */
export async function startTestServer(
  options: { profile?: string; now?: () => Temporal.Instant } = {},
): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ecoredress-test-'));
  const product = await createProduct({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    profile: getProfile(options.profile ?? 'cn/fujian/zhangzhou'),
    dataDir,
    cookieSecret: 'a secret for tests only, long enough',
    webRoot: undefined,
    log: pino({ level: 'silent' }),
    work: false,
    poolSize: 8,
    ...(options.now ? { now: options.now } : {}),
  });
  const unitId = async (code: string) => {
    const { rows } = await database.ownerPool.query<{ id: string }>('select id from unit where code = $1', [
      code,
    ]);
    const id = rows[0]?.id;
    if (!id) throw new Error(`no unit ${code}`);
    return id;
  };
  return {
    product,
    database,
    unitId,
    async signIn(unitCode, ...roles) {
      const user = await createUser(database, await unitId(unitCode), roles);
      return createClient(product, user);
    },
    async stop() {
      await product.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function createUser(database: TestDatabase, unitId: string, roles: readonly RoleId[]) {
  const id = newUuid();
  const username = `user-${id.slice(-12)}`;
  const postId = newUuid();
  const { ownerPool } = database;
  await ownerPool.query('insert into post (id, unit_id, title, roles) values ($1, $2, $3, $4)', [
    postId,
    unitId,
    roles.join(),
    roles,
  ]);
  await ownerPool.query(
    `insert into app_user (id, username, name, password_hash, must_change_password, created_at)
     values ($1, $2, $3, $4, false, now())`,
    [id, username, `用户${id.slice(-4)}`, await passwordHash],
  );
  await ownerPool.query('insert into post_holding (id, user_id, post_id, from_on) values ($1, $2, $3, $4)', [
    newUuid(),
    id,
    postId,
    '2020-01-01',
  ]);
  return { id, username };
}

const HEADERS = { 'x-requested-with': 'ecoredress' };

async function createClient({ app }: Product, user: { id: string; username: string }): Promise<TestClient> {
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: HEADERS,
    payload: { username: user.username, password: PASSWORD },
  });
  const token = signedIn.cookies.find((cookie) => cookie.name === 'session')?.value;
  if (!token) throw new Error(`sign-in failed: ${signedIn.body}`);
  const cookies = { session: token };

  const send: (...args: Parameters<TestClient['run']>) => Promise<{ statusCode: number; body: string }> =
    async (declaration, input, on) => {
      const expectedVersion = on && (on.expectedVersion ?? (await currentVersion(on.subjectId)));
      return app.inject({
        method: 'POST',
        url: `/api/commands/${declaration.name}`,
        headers: { ...HEADERS, 'idempotency-key': on?.idempotencyKey ?? newUuid() },
        cookies,
        payload: { ...(on ? { subjectId: on.subjectId, expectedVersion } : {}), input },
      });
    };
  const currentVersion = async (subjectId: string) => {
    const response = await app.inject({ url: `/api/journal/${subjectId}/version`, cookies });
    return response.statusCode === 200 ? (response.json() as { version: number }).version : 0;
  };
  const get = (declaration: QueryDeclaration, params: object) => {
    const url = declaration.path.replaceAll(/:([a-zA-Z]+)/g, (_all, key: string) =>
      String(Reflect.get(params, key)),
    );
    return app.inject({ url, query: params as Record<string, string>, cookies });
  };
  return {
    userId: user.id,
    async run(declaration, input, on) {
      const response = await send(declaration, input, on);
      if (response.statusCode !== 200)
        throw new Error(`${declaration.name}: ${response.statusCode} ${response.body}`);
      return JSON.parse(response.body);
    },
    async refused(declaration, input, on) {
      const response = await send(declaration, input, on);
      if (response.statusCode < 400) throw new Error(`${declaration.name} was carried out: ${response.body}`);
      return JSON.parse(response.body);
    },
    async query(declaration, params) {
      const response = await get(declaration, params);
      if (response.statusCode !== 200)
        throw new Error(`${declaration.name}: ${response.statusCode} ${response.body}`);
      return response.json();
    },
    queryStatus: async (declaration, params) => (await get(declaration, params)).statusCode,
    async upload(name, content) {
      const form = new FormData();
      form.append('file', new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
      const request = new Request('http://test/', { method: 'POST', body: form });
      const response = await app.inject({
        method: 'POST',
        url: '/api/files',
        headers: { ...HEADERS, 'content-type': request.headers.get('content-type') ?? '' },
        cookies,
        payload: Buffer.from(await request.arrayBuffer()),
      });
      if (response.statusCode !== 200) throw new Error(`upload: ${response.body}`);
      return response.json();
    },
  };
}
