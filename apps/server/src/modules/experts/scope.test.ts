import {
  expertAmend,
  expertDeclareUnavailable,
  expertGet,
  expertRegister,
  expertsList,
  expertsSizeOn,
  journalOfSubject,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { registerExpert, registration } from './testing.ts';

const LONGHAI = 'branch-350604';
const LONGWEN = 'branch-350603';
const CONTACT = { phone: '13812345678', idNumber: '11010519491231002X' };

let server: TestServer;
let longhai: TestClient;
let longwen: TestClient;
let bureau: TestClient;
let countyExpert: string;
let cityExpert: string;

beforeAll(async () => {
  server = await startTestServer();
  longhai = await server.signIn(LONGHAI, 'caseOfficer');
  longwen = await server.signIn(LONGWEN, 'caseOfficer', 'sectionHead', 'departmentHead', 'finance');
  bureau = await server.signIn('bureau', 'caseOfficer');
  const unitId = await server.unitId(LONGHAI);
  countyExpert = await registerExpert(server, longhai, {
    ...CONTACT,
    unitId,
    level: 'county',
    name: '县专家',
  });
  cityExpert = await registerExpert(server, bureau, {
    phone: '13912345678',
    idNumber: '110105194912310038',
    name: '市专家',
  });
});
afterAll(() => server.stop());

const names = async (client: TestClient) =>
  (await client.query(expertsList, { sort: 'name' })).items.map((one) => one.name);

describe('who sees which expert', () => {
  it('the city sees all, a county the city’s pool and its own', async () => {
    const office = await server.signIn('office', 'cityOffice');
    expect(await names(office)).toEqual(['县专家', '市专家']);
    // The bureau's own officer reaches no county's cases, but the pool of the whole city.
    expect(await names(bureau)).toEqual(['县专家', '市专家']);
    expect(await bureau.query(expertGet, { id: countyExpert })).toMatchObject({
      phone: '',
      masked: true,
      actions: [],
    });
    expect(await names(longhai)).toEqual(['县专家', '市专家']);
    expect(await names(longwen)).toEqual(['市专家']);
    expect(await longwen.queryStatus(expertGet, { id: countyExpert })).toBe(404);
    expect((await longwen.query(expertsSizeOn, { on: '2022-01-01' })).total).toBe(1);
  });

  it('who has no part in cases sees none', async () => {
    const administrator = await server.signIn('city', 'systemAdministrator');
    expect(await administrator.queryStatus(expertsList, {})).toBe(403);
    expect((await server.request({ url: '/api/expert-template' })).statusCode).toBe(401);
  });

  it('phone and identity number are whole for the expert’s own unit alone', async () => {
    expect(await longhai.query(expertGet, { id: countyExpert })).toMatchObject({ ...CONTACT, masked: false });
    // The city office sees every row, but holds no right to identities.
    const office = await server.signIn('office', 'cityOffice');
    const masked = { phone: '138******78', idNumber: '1101**********002X', masked: true };
    expect(await office.query(expertGet, { id: countyExpert })).toMatchObject(masked);
    // Of the city's expert a county reads the facts, and no digit of the rest.
    expect(await longhai.query(expertGet, { id: cityExpert })).toMatchObject({
      name: '市专家',
      phone: '',
      idNumber: '',
      masked: true,
      version: 0,
      actions: [],
    });
    expect(await longhai.queryStatus(journalOfSubject, { subjectId: cityExpert })).toBe(404);
  });

  it('the exported list carries no phone and no identity number', async () => {
    const { items } = await bureau.query(expertsList, {});
    expect(JSON.stringify(items)).not.toMatch(/13912345678|11010519491231/);
  });
});

describe('who changes which expert', () => {
  it('a county changes its own, not the city’s and not another’s', async () => {
    const days = { fromOn: '2026-07-01', toOn: '2026-07-02', reason: '出差' };
    await longhai.run(expertDeclareUnavailable, days, { subjectId: countyExpert });
    for (const [client, subjectId] of [
      [longhai, cityExpert],
      [longwen, countyExpert],
    ] as const) {
      const refusal = await client.refused(expertDeclareUnavailable, days, { subjectId });
      expect(refusal.code).toBe('not-found');
    }
    const unitId = await server.unitId(LONGHAI);
    const planted = await registration(server, { unitId, level: 'county' });
    expect((await longwen.refused(expertRegister, planted)).code).toBe('forbidden');
    expect((await longwen.refused(expertAmend, planted, { subjectId: cityExpert })).code).toBe('not-found');
  });
});

describe('the database itself', () => {
  async function as(unitCode: string, work: (query: (text: string) => Promise<unknown[]>) => Promise<void>) {
    const client = await server.database.appPool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.city', '350600', true), set_config('app.units', $1, true)`, [
        unitCode === '' ? '' : await server.unitId(unitCode),
      ]);
      await work(async (text) => (await client.query(text)).rows);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('shows a county the city’s experts but nobody else’s contact data', async () => {
    await as(LONGWEN, async (query) => {
      expect(await query('select id from expert')).toEqual([{ id: cityExpert }]);
      expect(await query('select * from expert_contact')).toEqual([]);
      expect(await query('select expert_id from expert_absence')).toEqual([]);
    });
    await as(LONGHAI, async (query) => {
      expect(await query('select phone from expert_contact')).toEqual([{ phone: CONTACT.phone }]);
    });
  });

  it('shows nothing to a connection that says nothing, nor to one without units', async () => {
    for (const table of [
      'expert',
      'expert_contact',
      'expert_period',
      'expert_absence',
      'expert_import',
      'expert_field',
    ]) {
      expect((await server.database.appPool.query(`select * from ${table}`)).rows).toEqual([]);
    }
    await as('', async (query) => expect(await query('select * from expert')).toEqual([]));
  });

  it('lets a county change no row of the city’s pool, and nobody delete anything', async () => {
    await as(LONGHAI, async (query) => {
      expect(await query(`update expert set name = '改名' where id = '${cityExpert}' returning id`)).toEqual(
        [],
      );
      expect(
        await query(
          `update expert_period set left_on = '2026-01-01' where expert_id = '${cityExpert}' returning id`,
        ),
      ).toEqual([]);
    });
    const insert = `insert into expert_absence (city_code, id, expert_id, from_on, to_on, reason)
      values ('350600', gen_random_uuid(), '${cityExpert}', '2026-01-01', '2026-01-02', '塞入')`;
    await expect(as(LONGHAI, async (query) => void (await query(insert)))).rejects.toThrow(
      /row-level security/,
    );
    for (const table of ['expert', 'expert_contact', 'expert_period', 'expert_absence']) {
      await expect(server.database.appPool.query(`delete from ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
