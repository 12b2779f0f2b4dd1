import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RoleId } from '@ecoredress/contract';
import { getProfile } from '@ecoredress/profiles';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { systemActor } from '../access/actor.ts';
import { enterScope } from '../access/scope.ts';
import { insertRow } from '../commands/decision.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { newUuid } from '../ids.ts';
import { type FirstAccount, hashPassword, newAccount, writeEntries } from '../modules/people/index.ts';
import { createProduct, type Product } from '../product.ts';
import { type Authorization, createClient, HEADERS, type TestClient } from './client.ts';

export type { TestClient } from './client.ts';

export const TEST_PASSWORD = 'Right-password-1';
// One hash for all test users: hashing is slow on purpose.
const passwordHash = hashPassword(TEST_PASSWORD);

/** A user of the test server. */
export interface TestUser {
  readonly id: string;
  readonly username: string;
}

export interface TestServer {
  readonly product: Product;
  readonly database: TestDatabase;
  /** The administrators of the first start, with their one-time passwords. */
  readonly firstAccounts: readonly FirstAccount[];
  /** Makes a user who holds a post with these roles in the unit of this code. */
  createUser(unitCode: string, ...roles: RoleId[]): Promise<TestUser>;
  /** Signs in a new user who holds a post with these roles in the unit of this code. */
  signIn(unitCode: string, ...roles: RoleId[]): Promise<TestClient>;
  /** The answer to a sign-in. */
  trySignIn(username: string, password: string): Promise<LightMyRequestResponse>;
  /** A client that shows this cookie, this token, or nothing. */
  clientWith(authorization: Authorization, userId?: string): TestClient;
  /** Any request, as it is. */
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
  unitId(code: string): Promise<string>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** By default Zhangzhou. */
  readonly profile?: string;
  readonly now?: () => Temporal.Instant;
}

/** The whole server over a database of its own, reached without a network. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ecoredress-test-files-'));
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
  const people = createPeople(product, database);
  return {
    product,
    database,
    firstAccounts: product.firstAccounts ?? [],
    ...people,
    async signIn(unitCode, ...roles) {
      const user = await people.createUser(unitCode, ...roles);
      const response = await people.trySignIn(user.username, TEST_PASSWORD);
      return people.clientWith(cookieOf(response), user.id);
    },
    request: (request) => product.app.inject(request),
    async stop() {
      await product.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The session cookie that a sign-in set; fails when it set none. */
export function cookieOf(response: LightMyRequestResponse): Authorization {
  const session = response.cookies.find((cookie) => cookie.name === 'session')?.value;
  if (!session) throw new Error(`sign-in failed: ${response.body}`);
  return { session };
}

function createPeople(product: Product, database: TestDatabase) {
  const unitId = async (code: string) => {
    const { rows } = await database.ownerPool.query<{ id: string }>('select id from unit where code = $1', [
      code,
    ]);
    const id = rows[0]?.id;
    if (!id) throw new Error(`no unit ${code}`);
    return id;
  };
  return {
    unitId,
    createUser: async (unitCode: string, ...roles: RoleId[]) =>
      createUser(product, await unitId(unitCode), roles),
    trySignIn: (username: string, password: string) =>
      product.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: HEADERS,
        payload: { username, password },
      }),
    clientWith: (authorization: Authorization, userId = '') =>
      createClient(product.app, database.ownerPool, authorization, userId),
  };
}

async function createUser(
  { platform }: Product,
  unitId: string,
  roles: readonly RoleId[],
): Promise<TestUser> {
  const id = newUuid();
  const postId = newUuid();
  const username = `user-${id.slice(-12)}`;
  const name = `用户${id.slice(-4)}`;
  const account = { id, username, name, postId, passwordHash: await passwordHash };
  const place = await platform.getPlace();
  const moment = {
    now: Temporal.Instant.from('2020-01-01T00:00:00Z'),
    today: Temporal.PlainDate.from('2020-01-01'),
  };
  await platform.db.transaction().execute(async (tx) => {
    const actor = systemActor(place.administrationKey, unitId);
    await enterScope(tx, actor, '*');
    const post = insertRow('post', {
      id: postId,
      unit_id: unitId,
      title: roles.join(),
      roles: [...roles],
      retired_on: null,
    });
    const changes = [post, ...newAccount({ ...account, mustChangePassword: false }, moment)];
    await writeEntries(tx, actor, [
      { subject: { kind: 'user', id, unitId }, summary: `新增用户：${name}`, changes },
    ]);
  });
  return { id, username };
}
