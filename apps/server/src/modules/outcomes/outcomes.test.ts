import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate, signAgreement, type Terms } from '../../acceptance/stages.ts';
import { openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';
const PAID: Terms = { amountFen: 9_000_000, mode: 'payment', performBy: '2026-08-01' };

describe('the results board', () => {
  let server: TestServer;
  let office: TestClient;
  let officer: TestClient;
  let claimId: string;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    office = await server.signIn('office', 'cityOffice');
    const branch = await signInBranch(server, LONGHAI);
    officer = branch.officer;
    const pair = await openPair(server, branch, '2026-03-02');
    claimId = pair.claimId;
    await negotiate(branch, pair, '2026-03-10', PAID);
    await signAgreement(branch, pair, '2026-03-12', PAID);
  });
  afterAll(() => server.stop());

  const opening = (over: object) => ({
    figure: 'fry' as const,
    quantity: '1708000',
    mark: 'exact' as const,
    asOf: '2023-12-31',
    dateStated: false,
    source: '深化生态环境损害赔偿改革的做法',
    quote: '增殖放流170.8万尾鱼苗',
    reason: '导入期初数',
    note: '',
    ...over,
  });
  const line = async (client: TestClient, figure: string, on?: string) => {
    const { items } = await client.query(contract.outcomesBoard, on ? { on } : {});
    const found = items.find((item) => item.figure === figure);
    if (!found) throw new Error(`no figure ${figure}`);
    return found;
  };

  it('takes the latest snapshot of the day, with its marks, and adds no other to it', async () => {
    await office.run(contract.outcomeSetOpening, opening({}));
    const earlier = {
      quantity: '300000',
      mark: 'over',
      asOf: '2021-11-30',
      dateStated: true,
      quote: '30 万余尾',
    };
    await office.run(contract.outcomeSetOpening, opening(earlier));
    expect((await line(office, 'fry', '2022-06-01')).totalWords).toBe('30 万余尾');
    const now = await line(office, 'fry');
    expect(now).toMatchObject({ total: '1708000', totalWords: '170.8 万尾', caseCount: 0 });
    expect(now.rule).toContain('不相加');
    expect(now.openings.map(({ applies }) => applies)).toEqual([false, true]);
    expect((await line(office, 'fry', '2021-01-01')).openings.some(({ applies }) => applies)).toBe(false);
  });

  it('adds what cases brought after the opening’s day, and leads to them', async () => {
    const money = { figure: 'money', quantity: '8769400', quote: '涉及金额共876.94万元' };
    await office.run(contract.outcomeSetOpening, opening(money));
    expect(await line(office, 'money')).toMatchObject({ total: '8859400', fromCases: '90000', caseCount: 1 });
    expect((await line(office, 'money', '2026-03-11')).fromCases).toBe('0');
    const { items } = await office.query(contract.outcomeCases, { figure: 'money' });
    expect(items).toMatchObject([{ claimId, quantity: '90000', latestOn: '2026-03-12' }]);
    // An opening after the signing contains the claim: it is not counted twice.
    await office.run(
      contract.outcomeSetOpening,
      opening({ ...money, quantity: '9000000', asOf: '2026-06-30' }),
    );
    expect(await line(office, 'money')).toMatchObject({ total: '9000000', caseCount: 0 });
  });

  it('shows a county the openings and its own cases alone', async () => {
    const elsewhere = await server.signIn('branch-350626', 'caseOfficer');
    expect(await line(elsewhere, 'money', '2026-06-29')).toMatchObject({ total: '8769400', caseCount: 0 });
  });

  it('is set by the city office alone, with a source and in order of days', async () => {
    expect((await officer.refused(contract.outcomeSetOpening, opening({}))).status).toBe(403);
    const unsourced = await office.refused(contract.outcomeSetOpening, opening({ source: '' }));
    expect(unsourced.problems.map(({ field }) => field)).toEqual(['source']);
    const reversed = await office.refused(contract.outcomeSetOpening, opening({ since: '2024-01-01' }));
    expect(reversed.problems.map(({ field }) => field)).toEqual(['since']);
  });
});
