import { ROLES } from '@ecoredress/contract';
import { claimChart } from '@ecoredress/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../journal/verify.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { loadDemo } from './load.ts';

describe('the demonstration', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    await loadDemo(server.product.platform);
  }, 240_000);
  afterAll(() => server.stop());

  const column = async (query: string) =>
    (await server.database.ownerPool.query<{ value: string }>(query)).rows.map(({ value }) => value);

  it('has a case in every stage of the claim, the side ways too', async () => {
    const stages = await column('select distinct stage as value from claim');
    expect(stages.toSorted()).toEqual(Object.keys(claimChart.stages).toSorted());
  });

  it('has more than forty pairs, in each of the sixteen reporting units', async () => {
    const units = await column('select unit_id as value from claim');
    expect(units.length).toBeGreaterThan(40);
    expect(new Set(units).size).toBe(16);
  });

  it('has somebody of every role', async () => {
    const given = await column('select distinct unnest(roles) as value from post');
    expect(Object.keys(ROLES).filter((role) => !given.includes(role))).toEqual([]);
  });

  it('was made by commands only: every chain of the journal verifies', async () => {
    const report = await verifyJournal(server.database.ownerPool);
    expect(report.bad).toBeUndefined();
    expect(report.lines).toBeGreaterThan(1000);
  });
});
