import { POST_ROLE_IDS } from '@ecoredress/contract';
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
    expect(POST_ROLE_IDS.filter((role) => !given.includes(role))).toEqual([]);
  });

  it('has the pool of experts of 2021, 43 and 31, and the larger one of later', async () => {
    const inPool = (on: string, more = '') =>
      column(`select count(*)::int as value from expert e join expert_period p on p.expert_id = e.id
        where p.entered_on <= '${on}' and coalesce(p.left_on > '${on}', true) ${more}`);
    expect(await inPool('2021-11-30')).toEqual([74]);
    expect(await inPool('2021-11-30', `and e.source = 'courtPool' and e.level = 'city'`)).toEqual([43]);
    expect(await inPool('2021-11-30', `and e.source = 'inHouse' and e.level = 'city'`)).toEqual([31]);
    expect(await inPool('2023-06-30')).toEqual([95]);
    expect(await column(`select distinct name as value from expert where name not like '%演示%'`)).toEqual(
      [],
    );
  });

  it('was made by commands only: every chain of the journal verifies', async () => {
    const report = await verifyJournal(server.database.ownerPool);
    expect(report.bad).toBeUndefined();
    expect(report.lines).toBeGreaterThan(1000);
  });
});
