import {
  accessMatrix,
  apiTokenCreate,
  apiTokenRevoke,
  apiTokensList,
  unitsList,
  usersList,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../ids.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const TODAY = '2026-06-01';

describe('an API token', () => {
  let server: TestServer;
  let security: TestClient;
  let branch: string;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from(`${TODAY}T02:00:00Z`) });
    security = await server.signIn('city', 'securityAdministrator');
    branch = await server.unitId('branch-350603');
  });
  afterAll(() => server.stop());

  const wanted = {
    name: '市平台',
    role: 'caseOfficer',
    permissions: ['unit.read'],
    expiresOn: '2026-12-31',
  } as const;
  const input = () => ({ ...wanted, permissions: [...wanted.permissions], unitId: branch });

  it('gives a secret that does what it was narrowed to, until it is revoked', async () => {
    const { result } = await security.run(apiTokenCreate, input());
    const client = server.clientWith({ token: result.token });
    expect(await client.queryStatus(unitsList, {})).toBe(200);
    expect(await client.queryStatus(usersList, {})).toBe(403);
    expect(await client.queryStatus(accessMatrix, {})).toBe(200);
    const listed = (await security.query(apiTokensList, {})).items.find(({ id }) => id === result.tokenId);
    expect(listed).toMatchObject({ state: 'valid', roleTitle: '经办人', unitName: '漳州市龙文生态环境局' });
    expect(JSON.stringify(listed)).not.toContain(result.token);
    const { rows } = await server.database.ownerPool.query(
      `select (select string_agg(reply::text, ' ') from command_receipt) as receipts,
         (select string_agg(body, ' ') from journal_entry) as journal`,
    );
    expect(JSON.stringify(rows)).not.toContain(result.token);
    await security.run(apiTokenRevoke, {}, { subjectId: result.tokenId });
    expect(await client.queryStatus(unitsList, {})).toBe(401);
    expect((await security.query(apiTokensList, {})).items[0]?.state).toBe('revoked');
  });

  it('is told again to who repeats the call, having lost the answer', async () => {
    const idempotencyKey = newUuid();
    const first = await security.run(apiTokenCreate, input(), { idempotencyKey });
    const again = await security.run(apiTokenCreate, input(), { idempotencyKey });
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('never carries an administration, more than its role may do, or a day gone by', async () => {
    const refusals = [
      await security.refused(apiTokenCreate, {
        ...input(),
        role: 'securityAdministrator',
        permissions: ['user.manage'],
      }),
      await security.refused(apiTokenCreate, { ...input(), permissions: ['penalty.approve'] }),
      await security.refused(apiTokenCreate, { ...input(), expiresOn: TODAY }),
    ];
    expect(refusals.map(({ problems }) => problems[0]?.field)).toEqual(['role', 'permissions', 'expiresOn']);
  });

  it('knows no token that was not given', async () => {
    const client = server.clientWith({ token: 'eco_guessed' });
    expect(await client.queryStatus(unitsList, {})).toBe(401);
  });
});
