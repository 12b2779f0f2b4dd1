import { expertEndPeriod, expertsList, expertsSizeOn } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../spreadsheets/read.ts';
import { startTestServer, TEST_PASSWORD, type TestClient, type TestServer } from '../../testing/server.ts';
import { registerExpert } from './testing.ts';

let server: TestServer;
let city: TestClient;
beforeAll(async () => {
  server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T04:00:00Z') });
  city = await server.signIn('bureau', 'departmentHead');
  const unitId = await server.unitId('branch-350604');
  await registerExpert(server, city, { name: '甲', fields: ['forestry', 'water'], enteredOn: '2020-01-01' });
  const left = await registerExpert(server, city, { name: '乙', source: 'inHouse', enteredOn: '2021-01-01' });
  await registerExpert(server, city, {
    name: '丙',
    source: 'other',
    fields: ['ocean'],
    enteredOn: '2024-01-01',
  });
  await registerExpert(server, city, { name: '丁', unitId, level: 'county', enteredOn: '2022-01-01' });
  await city.run(expertEndPeriod, { leftOn: '2023-01-01', reason: '退休' }, { subjectId: left });
});
afterAll(() => server.stop());

describe('the list of the pool', () => {
  const names = async (params: Parameters<typeof city.query<typeof expertsList>>[1]) =>
    (await city.query(expertsList, { sort: 'enteredOn', ...params })).items.map(({ name }) => name).join('');

  it.each([
    [{}, '甲乙丁丙'],
    [{ field: 'forestry' }, '甲乙丁'],
    [{ field: 'ocean' }, '丙'],
    [{ level: 'county' }, '丁'],
    [{ source: 'inHouse' }, '乙'],
    [{ state: 'active' }, '甲丁丙'],
    [{ state: 'left' }, '乙'],
    [{ state: 'merged' }, ''],
    [{ activeOn: '2022-06-01' }, '甲乙丁'],
    [{ activeOn: '2023-01-01' }, '甲丁'],
    [{ activeOn: '2019-12-31' }, ''],
    [{ text: '乙' }, '乙'],
    [{ text: '林业科学' }, '甲乙丁丙'],
    [{ text: '%' }, ''],
  ] as const)('filtered by %j is %s', async (params, expected) => {
    expect(await names(params)).toBe(expected);
  });

  it('comes page by page in any order, nobody twice', async () => {
    for (const sort of ['name', '-name', 'employer', 'enteredOn', '-enteredOn'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await city.query(expertsList, { sort, limit: 3, ...(cursor ? { cursor } : {}) });
        expect(page.total).toBe(4);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(4);
    }
  });
});

describe('the exported list', () => {
  it('has everybody that the same filters show, page after page', async () => {
    const user = await server.createUser('bureau', 'departmentHead');
    const signedIn = await server.trySignIn(user.username, TEST_PASSWORD);
    const session = signedIn.cookies.find(({ name }) => name === 'session')?.value ?? '';
    const workbook = await server.request({
      url: '/api/exports/experts?activeOn=2022-06-01&sort=enteredOn',
      cookies: { session },
    });
    const names = [];
    for await (const { cells } of readSheet(workbook.rawPayload)) names.push(cells[0]);
    expect(names).toEqual(['姓名', '甲', '乙', '丁']);
  });
});

describe('the size of the pool on a day', () => {
  const sizes = async (on: string) => {
    const { total, byLevel, bySource, counted } = await city.query(expertsSizeOn, { on });
    expect(counted).toHaveLength(total);
    expect(byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(bySource.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    return [total, ...byLevel.map(({ count }) => count)];
  };

  it('counts from the day of entry on, and no more on the day of leaving', async () => {
    expect(await sizes('2019-12-31')).toEqual([0, 0, 0]);
    expect(await sizes('2020-01-01')).toEqual([1, 1, 0]);
    expect(await sizes('2022-12-31')).toEqual([3, 2, 1]);
    expect(await sizes('2023-01-01')).toEqual([2, 1, 1]);
    expect(await sizes('2026-06-01')).toEqual([3, 2, 1]);
  });

  it('shows whose periods count, and narrows to a pool', async () => {
    const { counted } = await city.query(expertsSizeOn, { on: '2022-06-01', level: 'city' });
    expect(counted).toMatchObject([
      { name: '甲', enteredOn: '2020-01-01', leftOn: null },
      { name: '乙', enteredOn: '2021-01-01', leftOn: '2023-01-01', byMergedRecord: false },
    ]);
  });
});
