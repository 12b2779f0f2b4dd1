import {
  expertAmend,
  expertBeginPeriod,
  expertCorrectPeriod,
  expertDeclareUnavailable,
  expertEndPeriod,
  expertFieldAdd,
  expertFields,
  expertGet,
  expertRegister,
  expertsList,
  expertsSizeOn,
  expertWithdrawUnavailable,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { registerExpert, registration } from './testing.ts';

// The example numbers of GB 11643.
const IDENTITY = '11010519491231002X';
const OTHER_IDENTITY = '440524188001010014';

let server: TestServer;
let city: TestClient;
beforeAll(async () => {
  server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T04:00:00Z') });
  city = await server.signIn('bureau', 'caseOfficer');
});
afterAll(() => server.stop());

const add = (given: Parameters<typeof registerExpert>[2] = {}) => registerExpert(server, city, given);
const get = (id: string, client = city) => client.query(expertGet, { id });
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe('taking an expert in', () => {
  const refuse = async (given: Parameters<typeof registerExpert>[2]) =>
    city.refused(expertRegister, await registration(server, given));

  it('keeps who it is, since when, and why', async () => {
    const id = await add({
      name: '林 教授',
      gender: 'female',
      professionalTitle: '教授',
      fields: ['ocean', 'water'],
    });
    expect(await get(id)).toMatchObject({
      name: '林教授',
      gender: 'female',
      rank: 'full',
      fieldTitles: ['海洋渔业', '水利'],
      active: true,
      periods: [{ enteredOn: '2021-06-01', enteredReason: '首批入库', leftOn: null }],
      workload: { draws: 0, opinions: 0 },
    });
  });

  it('refuses an engineer from the own system, with where the rule stands; a senior engineer is taken', async () => {
    const refusal = await refuse({ source: 'inHouse', professionalTitle: '工程师' });
    expect(refusal.problems).toMatchObject([
      { code: 'in-house-rank', citation: { sourceId: 'zz-experts-2021' } },
    ]);
    await add({ source: 'inHouse', professionalTitle: '高级工程师' });
    await add({ source: 'courtPool', professionalTitle: '工程师' });
  });

  it('asks for the rank of a title it does not know, and refuses one that the title contradicts', async () => {
    expect(codesOf(await refuse({ professionalTitle: '调研员' }))).toEqual(['rank-missing']);
    expect(codesOf(await refuse({ professionalTitle: '工程师', rank: 'full' }))).toEqual(['rank-differs']);
    await add({ professionalTitle: '调研员', rank: 'none' });
  });

  it('refuses a field that nobody has added, an identity number with a wrong check digit, and the future', async () => {
    expect(codesOf(await refuse({ fields: ['forestry', '碳汇'] }))).toEqual(['expert-field-unknown']);
    expect(codesOf(await refuse({ idNumber: '110105194912310021' }))).toEqual(['invalid-input']);
    expect(codesOf(await refuse({ enteredOn: '2026-06-02' }))).toEqual(['day-in-future']);
    await city.run(expertFieldAdd, { title: '碳汇' });
    await add({ fields: ['forestry', '碳汇'] });
    expect((await city.query(expertFields, {})).items.at(-1)).toMatchObject({
      title: '碳汇',
      builtIn: false,
    });
    expect((await city.query(expertsList, { field: '碳汇' })).total).toBe(1);
    expect((await city.refused(expertFieldAdd, { title: '林业' })).problems).toMatchObject([
      { field: 'title' },
    ]);
  });

  it('does not take a county’s unit for the city’s pool, nor the bureau for a county’s', async () => {
    const officer = await server.signIn('branch-350604', 'caseOfficer');
    const unitId = await server.unitId('branch-350604');
    const refusal = await officer.refused(expertRegister, await registration(server, { unitId }));
    expect(codesOf(refusal)).toEqual(['expert-level']);
    expect(codesOf(await refuse({ level: 'county' }))).toEqual(['expert-level']);
  });

  it('refuses the same identity number in the same pool, and points to one of the same name and employer', async () => {
    const person = { name: '黄某', employer: '闽南师范大学', idNumber: IDENTITY };
    await add(person);
    expect(codesOf(await refuse({ ...person, name: '黄又名' }))).toEqual(['expert-registered']);
    const again = await city.run(expertRegister, await registration(server, { ...person, idNumber: '' }));
    expect(again.warnings).toMatchObject([{ code: 'expert-lookalike' }]);
    const detail = await get(again.subjectId);
    expect(detail.duplicates).toMatchObject([{ name: '黄某', sameIdentity: false }]);
    expect(detail.possibleDuplicate).toBe(true);
    // Two numbers, two people.
    const namesake = await add({
      ...person,
      name: '黄某',
      employer: '闽南师范大学',
      idNumber: OTHER_IDENTITY,
    });
    expect((await get(namesake)).duplicates.map(({ sameIdentity }) => sameIdentity)).not.toContain(true);
  });
});

describe('an expert of the pool', () => {
  it('is amended with the same rules; phone and number stay where nothing is given', async () => {
    const id = await add({ phone: '13800000000' });
    const { name, fields, employer } = await get(id);
    const facts = { name, fields, employer, source: 'inHouse' as const };
    const refusal = await city.refused(
      expertAmend,
      { ...facts, professionalTitle: '工程师' },
      { subjectId: id },
    );
    expect(codesOf(refusal)).toEqual(['in-house-rank']);
    await city.run(
      expertAmend,
      { ...facts, professionalTitle: '正高级工程师', phone: '', remarks: '兼任' },
      { subjectId: id },
    );
    expect(await get(id)).toMatchObject({
      rank: 'full',
      phone: '13800000000',
      remarks: '兼任',
      source: 'inHouse',
    });
  });

  it('leaves and comes back; its periods stay, each with its reason', async () => {
    const id = await add({ enteredOn: '2021-06-01' });
    const again = await city.refused(
      expertBeginPeriod,
      { enteredOn: '2024-01-01', reason: '续聘' },
      { subjectId: id },
    );
    expect(codesOf(again)).toEqual(['expert-in-pool']);
    const early = await city.refused(
      expertEndPeriod,
      { leftOn: '2021-06-01', reason: '退休' },
      { subjectId: id },
    );
    expect(early.problems).toMatchObject([{ field: 'leftOn' }]);
    await city.run(expertEndPeriod, { leftOn: '2023-03-01', reason: '退休' }, { subjectId: id });
    const twice = await city.refused(
      expertEndPeriod,
      { leftOn: '2023-04-01', reason: '退休' },
      { subjectId: id },
    );
    expect(codesOf(twice)).toEqual(['expert-out-of-pool']);
    const before = await city.refused(
      expertBeginPeriod,
      { enteredOn: '2023-02-01', reason: '返聘' },
      { subjectId: id },
    );
    expect(before.problems).toMatchObject([{ field: 'enteredOn' }]);
    await city.run(expertBeginPeriod, { enteredOn: '2024-01-01', reason: '返聘' }, { subjectId: id });
    expect((await get(id)).periods).toMatchObject([
      { enteredOn: '2021-06-01', leftOn: '2023-03-01', leftReason: '退休' },
      { enteredOn: '2024-01-01', leftOn: null, enteredReason: '返聘' },
    ]);
  });

  it('has the days of a period set right, without overlap and without opening or closing it', async () => {
    const id = await add({ enteredOn: '2021-06-01' });
    await city.run(expertEndPeriod, { leftOn: '2023-03-01', reason: '退休' }, { subjectId: id });
    await city.run(expertBeginPeriod, { enteredOn: '2024-01-01', reason: '返聘' }, { subjectId: id });
    const [first, second] = (await get(id)).periods.map((period) => period.id);
    const correct = { periodId: first ?? '', enteredOn: '2021-01-01', reason: '录入有误' };
    const wrong = async (input: object, field: string) =>
      expect(
        (await city.refused(expertCorrectPeriod, { ...correct, ...input }, { subjectId: id })).problems,
      ).toMatchObject([{ field }]);
    await wrong({}, 'leftOn');
    await wrong({ leftOn: '2020-12-31' }, 'leftOn');
    await wrong({ leftOn: '2024-01-02' }, 'enteredOn');
    await wrong({ periodId: second, enteredOn: '2023-02-28' }, 'enteredOn');
    await wrong({ periodId: second, leftOn: '2026-01-01' }, 'leftOn');
    await city.run(expertCorrectPeriod, { ...correct, leftOn: '2024-01-01' }, { subjectId: id });
    expect((await get(id)).periods).toMatchObject([
      { enteredOn: '2021-01-01', leftOn: '2024-01-01' },
      { enteredOn: '2024-01-01', leftOn: null },
    ]);
  });

  it('does not come back to a rank that the rule of today refuses', async () => {
    const id = await add({ source: 'courtPool', professionalTitle: '工程师' });
    await city.run(expertEndPeriod, { leftOn: '2023-03-01', reason: '调离' }, { subjectId: id });
    await server.database.ownerPool.query(`update expert set source = 'inHouse' where id = $1`, [id]);
    const refusal = await city.refused(
      expertBeginPeriod,
      { enteredOn: '2024-01-01', reason: '调回' },
      { subjectId: id },
    );
    expect(codesOf(refusal)).toEqual(['in-house-rank']);
  });

  it('declares days on which it cannot come, and takes them back; neither touches the size of the pool', async () => {
    const id = await add();
    const size = async () => (await city.query(expertsSizeOn, { on: '2026-06-01' })).total;
    const before = await size();
    const days = { fromOn: '2026-05-20', toOn: '2026-06-10', reason: '出国访学' };
    const wrong = await city.refused(
      expertDeclareUnavailable,
      { ...days, toOn: '2026-05-01' },
      { subjectId: id },
    );
    expect(wrong.problems).toMatchObject([{ field: 'toOn' }]);
    await city.run(expertDeclareUnavailable, days, { subjectId: id });
    const away = await get(id);
    expect(away).toMatchObject({ unavailableUntil: '2026-06-10', active: true });
    const absenceId = away.absences[0]?.id ?? '';
    await city.run(expertWithdrawUnavailable, { absenceId }, { subjectId: id });
    expect(await get(id)).toMatchObject({
      unavailableUntil: null,
      absences: [{ withdrawnOn: '2026-06-01' }],
    });
    const twice = await city.refused(expertWithdrawUnavailable, { absenceId }, { subjectId: id });
    expect(codesOf(twice)).toEqual(['absence-withdrawn']);
    expect(await size()).toBe(before);
  });
});
