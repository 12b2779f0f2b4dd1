import {
  calendarImportYear,
  calendarYear,
  regulationsSearch,
  settingSet,
  settingsList,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProduct } from '../../product.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const TODAY = '2026-06-01';
const on = (date: string) => Temporal.PlainDate.from(date);

describe('the settings of a place', () => {
  let server: TestServer;
  let system: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    // Every look at the clock finds it a little later.
    let now = Temporal.Instant.from(`${TODAY}T02:00:00Z`);
    server = await startTestServer({
      now: () => {
        now = now.add({ milliseconds: 1 });
        return now;
      },
    });
    system = await server.signIn('city', 'systemAdministrator');
    officer = await server.signIn('branch-350603', 'caseOfficer');
  });
  afterAll(() => server.stop());

  const getPlace = () => server.product.platform.getPlace();
  async function settingView(key: string) {
    const { items } = await officer.query(settingsList, {});
    const item = items.find((setting) => setting.key === key);
    if (!item) throw new Error(`no setting ${key}`);
    return item;
  }
  const change = { key: 'lead.takeUpDays', value: 5, effectiveFrom: '2090-07-01', reason: '提速' };

  it('show the profile’s values with their sources, flagged 待核 where unchecked', async () => {
    expect(await settingView('lead.takeUpDays')).toMatchObject({ value: 7, verified: false, history: [] });
    const opinions = await settingView('assessment.opinionsRequired');
    expect(opinions).toMatchObject({ value: 3, verified: true, source: { sourceId: 'zz-further' } });
    expect(opinions.sourceText).toMatch(/^《.+》/);
  });

  it('change from a day on and keep what held before', async () => {
    await system.run(settingSet, change);
    await system.run(settingSet, {
      ...change,
      value: 4,
      effectiveFrom: '2090-09-01',
      source: '漳环发〔2026〕3号',
      verified: true,
    });
    const place = await getPlace();
    const days = ['2090-06-30', '2090-07-01', '2090-08-31', '2090-09-01'];
    expect(days.map((day) => place.setting('lead.takeUpDays', on(day)))).toEqual([7, 5, 5, 4]);
    const view = await settingView('lead.takeUpDays');
    expect(view.value).toBe(7);
    expect(
      view.history.map(({ value, effectiveFrom, effectiveTo }) => [value, effectiveFrom, effectiveTo]),
    ).toEqual([
      [4, '2090-09-01', null],
      [5, '2090-07-01', '2090-08-31'],
    ]);
  });

  it('let a second thought for the same day win, and keep the first on record', async () => {
    const boundary = { key: 'pair.stepGap', effectiveFrom: TODAY, reason: '试行' };
    await system.run(settingSet, { ...boundary, value: 3 });
    await system.run(settingSet, { ...boundary, value: 1 });
    const view = await settingView('pair.stepGap');
    expect(view.value).toBe(1);
    expect((await getPlace()).setting('pair.stepGap', on(TODAY))).toBe(1);
    expect(view.history.map(({ value }) => value).toSorted()).toEqual([1, 3]);
  });

  it.each([
    ['a day gone by', { ...change, effectiveFrom: '2026-05-31' }, 'effectiveFrom'],
    ['an unknown key', { ...change, key: 'no.such' }, 'key'],
    ['a value of another type', { ...change, value: 'seven' }, 'value'],
    ['a count that is none', { ...change, value: 2.5 }, 'value'],
    [
      'an idle time that would lock everybody out',
      { ...change, key: 'security.idleMinutes', value: 0 },
      'value',
    ],
    ['a check without a document', { ...change, verified: true }, 'source'],
  ])('are not changed with %s', async (_what, input, field) => {
    expect((await system.refused(settingSet, input)).problems[0]?.field).toBe(field);
  });

  it('hold at the next request, here at once and in another process soon', async () => {
    const other = await createProduct({
      ownerUrl: server.database.ownerUrl,
      appUrl: server.database.appUrl,
      profile: (await getPlace()).profile,
      dataDir: server.product.platform.dataDir,
      cookieSecret: 'another secret, also long enough',
      webRoot: undefined,
      log: server.product.platform.log,
      work: false,
      poolSize: 2,
    });
    try {
      const elsewhere = async () =>
        (await other.platform.getPlace()).setting('negotiation.replyWorkingDays', on('2090-12-01'));
      expect(await elsewhere()).toBe(10);
      await system.run(settingSet, { ...change, key: 'negotiation.replyWorkingDays', value: 8 });
      expect((await getPlace()).setting('negotiation.replyWorkingDays', on('2090-12-01'))).toBe(8);
      await expect.poll(elsewhere, { timeout: 10_000 }).toBe(8);
    } finally {
      await other.stop();
    }
  });

  it('take in the next year’s holidays, once it is known which they are', async () => {
    const before = await officer.query(calendarYear, { year: 2027 });
    expect(before).toMatchObject({
      provisional: true,
      publishedThrough: '2026-12-31',
      notice: null,
      days: [],
    });
    const days = [
      { date: '2027-01-01', kind: 'holiday', name: '元旦' },
      { date: '2027-01-03', kind: 'workday', name: '元旦' },
    ] as const;
    const input = { year: 2027, notice: '国办发明电〔2026〕9号', days: [...days] };
    expect((await system.refused(calendarImportYear, { ...input, year: 2028 })).problems[0]?.field).toBe(
      'year',
    );
    expect((await system.refused(calendarImportYear, { ...input, year: 2025 })).problems[0]?.field).toBe(
      'year',
    );
    await system.run(calendarImportYear, input);
    expect(await officer.query(calendarYear, { year: 2027 })).toMatchObject({ ...input, provisional: false });
    const { calendar } = await getPlace();
    expect(calendar.isWorkingDay(on('2027-01-03'))).toBe(true);
    const corrected = { ...input, days: [days[0]] };
    await system.run(calendarImportYear, corrected);
    expect((await officer.query(calendarYear, { year: 2027 })).days).toEqual(corrected.days);
    expect((await getPlace()).calendar.isWorkingDay(on('2027-01-03'))).toBe(false);
  });

  it('find regulations in force on the day asked for', async () => {
    const find = async (day: string) => {
      const { items } = await officer.query(regulationsSearch, { text: '生态环境法典', on: day });
      return items.length;
    };
    expect(await find('2026-08-14')).toBe(0);
    expect(await find('2026-08-15')).toBeGreaterThan(0);
  });
});
