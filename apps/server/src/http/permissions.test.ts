import {
  apiTokenCreate,
  leadAccept,
  leadGet,
  leadRegister,
  leadsList,
  PERMISSIONS,
  type Permission,
  ROLE_IDS,
  type RoleId,
  roleDefinition,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import { startTestServer, type TestClient, type TestServer } from '../testing/server.ts';

const OURS = 'branch-350604';
const THEIRS = 'branch-350603';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const commands = () => server.product.modules.flatMap((module) => module.commands ?? []);
const queries = () => server.product.modules.flatMap((module) => module.queries ?? []);

/** Every role that does not carry the permission: all of them together must not be enough. */
function rolesWithout(permission: Permission): RoleId[] {
  return ROLE_IDS.filter((role) => !roleDefinition(role).permissions.includes(permission));
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: { enum?: string[]; type?: string; minimum?: number; pattern?: string; format?: string };
}

interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly operationId: string;
  /** The address with something lawful in every place, so that only the permission can stand in the way. */
  readonly url: string;
}

function sampleOf({ schema }: Parameter): string {
  if (schema.enum) return schema.enum[0] ?? '';
  if (schema.format === 'date') return '2026-01-01';
  if (schema.type === 'integer' || schema.type === 'number') return String(schema.minimum ?? 1);
  return schema.pattern?.includes('{64}') ? 'ab'.repeat(32) : newUuid();
}

/** Every address of the interface, from its own documentation. */
async function listOperations(): Promise<Operation[]> {
  type Described = { operationId?: string; parameters?: Parameter[] };
  const document = (await server.request({ url: '/api/openapi.json' })).json();
  const paths = Object.entries<Record<string, Described>>(document.paths);
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId = path, parameters = [] }]) => {
      const inPath = new Map(
        parameters.filter(({ in: at }) => at === 'path').map((one) => [one.name, sampleOf(one)]),
      );
      const inQuery = parameters.filter((one) => one.in === 'query' && one.required);
      const query = new URLSearchParams(inQuery.map((one) => [one.name, sampleOf(one)]));
      const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => inPath.get(name) ?? newUuid());
      const url = `${address}?${query}`;
      return { method: method.toUpperCase() as Operation['method'], path, operationId, url };
    }),
  );
}

describe('deny by default', () => {
  it('knows a title and a holder for every permission, and a permission for every command', () => {
    const used = new Set<string>([...commands(), ...queries()].map((handler) => handler.permission));
    for (const permission of used) {
      if (permission !== 'signedIn') expect(PERMISSIONS).toHaveProperty(permission);
    }
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      expect(rolesWithout(permission).length, permission).toBeLessThan(ROLE_IDS.length);
    }
    const names = commands().map((handler) => handler.declaration.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses every command to somebody who holds every role but those that carry its permission', async () => {
    const unitId = await server.unitId('city');
    const run = (permission: Permission, command: string) => {
      const actor: Actor = {
        kind: 'user',
        userId: newUuid(),
        name: '旁人',
        post: '岗位',
        cityCode: '350600',
        unitId,
        grants: rolesWithout(permission).map((role) => ({ role, unitIds: '*' })),
      };
      const call = {
        command,
        actor,
        idempotencyKey: newUuid(),
        subjectId: newUuid(),
        expectedVersion: 1,
        input: {},
      };
      return server.product.platform.door.run(call).then(
        () => 'carried out',
        (error) => error.definition?.code ?? error,
      );
    };
    expect(commands().length).toBeGreaterThan(60);
    for (const { declaration, permission } of commands()) {
      expect([declaration.name, await run(permission, declaration.name)]).toEqual([
        declaration.name,
        'forbidden',
      ]);
    }
  });

  it('refuses every read to somebody who holds every role but those that carry its permission', async () => {
    const guarded = queries().filter((handler) => handler.permission !== 'signedIn');
    expect(guarded.length).toBeGreaterThan(20);
    const operations = new Map((await listOperations()).map((one) => [one.operationId, one]));
    const byPermission = Map.groupBy(guarded, (handler) => handler.permission as Permission);
    for (const [permission, handlers] of byPermission) {
      const client = await server.signIn('city', ...rolesWithout(permission));
      for (const { declaration } of handlers) {
        const url = operations.get(declaration.name)?.url ?? '';
        const status = await client.queryStatus({ ...declaration, path: url }, {});
        expect([declaration.name, status]).toEqual([declaration.name, 403]);
      }
    }
  });

  it('answers nobody at any address of the interface', async () => {
    const operations = await listOperations();
    expect(operations.length).toBeGreaterThan(80);
    for (const { method, path, url } of operations) {
      if (path.endsWith('/session') && method !== 'GET') continue;
      const response = await server.request({
        method,
        url,
        headers: { 'x-requested-with': 'ecoredress', 'idempotency-key': newUuid() },
        ...(method === 'GET' ? {} : { payload: {} }),
      });
      expect(response.statusCode, `${method} ${path}: ${response.body}`).toBe(401);
    }
  });

  it('lets no administrator near a case, and nobody else near the administration', () => {
    const administration = new Set(['unit', 'user', 'apiToken', 'setting', 'calendar']);
    for (const { declaration, permission } of commands()) {
      for (const role of ROLE_IDS) {
        const { permissions, administration: administers } = roleDefinition(role);
        if (!permissions.includes(permission)) continue;
        expect([declaration.name, role, administration.has(declaration.subject)]).toEqual([
          declaration.name,
          role,
          administers !== undefined,
        ]);
      }
    }
  });
});

describe('what is another county’s', () => {
  let owner: TestClient;
  let leadId: string;
  beforeAll(async () => {
    owner = await server.signIn(OURS, 'caseOfficer');
    const { subjectId } = await owner.run(leadRegister, {
      unitId: await server.unitId(OURS),
      channel: 'complaint',
      title: '某河段鱼类死亡',
      foundOn: '2026-05-01',
      receivedOn: '2026-05-02',
      summary: '群众举报',
    });
    leadId = subjectId;
  });

  it('is found by its own county and by the city', async () => {
    const city = await server.signIn('office', 'cityOffice');
    expect(await owner.queryStatus(leadGet, { id: leadId })).toBe(200);
    expect(await city.queryStatus(leadGet, { id: leadId })).toBe(200);
  });

  it('is not there for another: not to read, list, change or be put into', async () => {
    const other = await server.signIn(THEIRS, 'caseOfficer', 'sectionHead', 'departmentHead', 'finance');
    expect(await other.queryStatus(leadGet, { id: leadId })).toBe(404);
    expect((await other.query(leadsList, {})).items).toEqual([]);
    const accepted = await other.refused(leadAccept, { acceptedOn: '2026-05-03' }, { subjectId: leadId });
    expect(accepted.code).toBe('not-found');
    const planted = await other.refused(leadRegister, {
      unitId: await server.unitId(OURS),
      channel: 'complaint',
      title: '塞给别县的线索',
      foundOn: '2026-05-01',
      receivedOn: '2026-05-02',
      summary: '越权',
    });
    expect(planted.code).toBe('forbidden');
  });

  it('is not there for a token of another county, nor for one narrowed to something else', async () => {
    const security = await server.signIn('city', 'securityAdministrator');
    const clientOf = async (unitCode: string, permission: Permission) => {
      const unitId = await server.unitId(unitCode);
      const input = {
        name: '系统对接',
        role: 'caseOfficer',
        permissions: [permission],
        expiresOn: '2099-12-31',
      } as const;
      const { result } = await security.run(apiTokenCreate, { ...input, permissions: [permission], unitId });
      return server.clientWith({ token: result.token });
    };
    expect(await (await clientOf(OURS, 'lead.read')).queryStatus(leadGet, { id: leadId })).toBe(200);
    expect(await (await clientOf(THEIRS, 'lead.read')).queryStatus(leadGet, { id: leadId })).toBe(404);
    expect(await (await clientOf(OURS, 'claim.read')).queryStatus(leadGet, { id: leadId })).toBe(403);
  });

  it('is invisible in the database itself: a connection of the application that says nothing sees no case', async () => {
    const { appPool } = server.database;
    for (const table of ['lead', 'journal_chain', 'journal_entry']) {
      expect((await appPool.query(`select * from ${table}`)).rows).toEqual([]);
    }
    const seenAs = async (units: string) => {
      const client = await appPool.connect();
      try {
        await client.query('begin');
        await client.query(
          `select set_config('app.city', '350600', true), set_config('app.units', $1, true)`,
          [units],
        );
        return (await client.query('select id from lead')).rows.map((row) => row.id);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seenAs(await server.unitId(THEIRS))).toEqual([]);
    expect(await seenAs(await server.unitId(OURS))).toEqual([leadId]);
  });
});
