import {
  type CoefficientPreview,
  claimSaveValuation,
  coefficientSet,
  coefficientTables,
  valuationsOfClaim,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, openPair, type Pair, signInBranch } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import { startTestServer, TEST_PASSWORD, type TestClient, type TestServer } from '../../testing/server.ts';
import { waterValuation } from '../../testing/valuations.ts';

const row = (code: string, label: string, value: string) => ({
  class: code,
  label,
  value,
  rangeMin: '',
  rangeMax: '',
  spanAbove: '',
  spanUpTo: '',
  note: '',
});
const OMEGA = {
  tableId: 'water-omega',
  from: '2026-05-01',
  paper: '漳环〔2026〕3号',
  reason: '统一取值',
  rows: [row('I', 'Ⅰ类', '2.5'), row('V', 'Ⅴ类', '2.0')],
};

describe('the city’s coefficient tables', () => {
  let server: TestServer;
  let legal: TestClient;
  let session: string;
  let branch: Branch;
  let pair: Pair;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    const user = await server.createUser('bureau', 'legalReviewer');
    const answer = await server.trySignIn(user.username, TEST_PASSWORD);
    session = answer.cookies.find(({ name }) => name === 'session')?.value ?? '';
    legal = server.clientWith({ session }, user.id);
    branch = await signInBranch(server, 'branch-350604');
    pair = await openPair(server, branch, '2026-05-10');
  });
  afterAll(() => server.stop());

  const water = (omega: object) =>
    waterValuation({
      quantity: '1000',
      unitCost: '10',
      omega,
      pollutants: [{ name: '化学需氧量', measured: '6', limit: '5' }],
    });
  const save = async (omega: object) =>
    (await branch.officer.run(claimSaveValuation, water(omega), { subjectId: pair.claimId })).result.value;
  const preview = async (body: object): Promise<CoefficientPreview> => {
    const answer = await server.request({
      method: 'POST',
      url: '/api/coefficient-tables/preview',
      headers: HEADERS,
      cookies: { session },
      payload: body,
    });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };

  it('show before they are set which calculations of open claims would change, and change none by themselves', async () => {
    const byClass = { table: 'water-omega', class: 'V', source: '水功能区划，已核对' };
    expect(await save(byClass)).toBe('18750.00');
    const { items } = await preview({ tableId: OMEGA.tableId, from: OMEGA.from, rows: OMEGA.rows });
    expect(items).toMatchObject([{ title: '废水虚拟治理成本', before: '18750.00', after: '25000.00' }]);
    await legal.run(coefficientSet, OMEGA);
    const kept = await branch.officer.query(valuationsOfClaim, { claimId: pair.claimId });
    expect(kept.items.map(({ value }) => value)).toEqual(['18750.00']);
    expect(await save(byClass)).toBe('25000.00');
  });

  it('hold from their day on; before it what came with the product holds', async () => {
    const { items } = await legal.query(coefficientTables, {});
    const table = items.find(({ id }) => id === 'water-omega');
    expect(table?.versions.map(({ from, to, own }) => [from, to, own])).toEqual([
      ['2026-05-01', null, true],
      ['2021-01-01', '2026-04-30', false],
    ]);
    expect(table?.versions[0]).toMatchObject({ paper: '漳环〔2026〕3号' });
  });

  it('are refused with each row that no method could use, and set by the legal officer alone', async () => {
    const twice = { ...OMEGA, rows: [row('I', 'Ⅰ类', '2.5'), row('I', 'Ⅰ类', '')] };
    const refusal = await legal.refused(coefficientSet, twice);
    expect(refusal.problems.map(({ field }) => field)).toEqual(['rows.1.class', 'rows.1']);
    expect((await branch.officer.refused(coefficientSet, OMEGA)).status).toBe(403);
    expect((await legal.refused(coefficientSet, { ...OMEGA, tableId: 'magic' })).detail).toContain(
      '没有这张系数表',
    );
  });
});
