import {
  expertAmend,
  expertBeginPeriod,
  expertDeclareUnavailable,
  expertEndPeriod,
  expertFieldAdd,
  expertFields,
  expertGet,
  expertMerge,
  expertRegister,
  expertsList,
  expertsSizeOn,
  expertWithdrawUnavailable,
  journalOfSubject,
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

describe('one person registered twice', () => {
  const merge = (keptId: string, duplicateId: string, client = city) =>
    client.run(expertMerge, { duplicateId, reason: '身份核对一致' }, { subjectId: keptId });

  it('becomes one: the kept record takes over what it lacks, both journals tell it', async () => {
    const kept = await add({ name: '陈某', employer: '市水利局', fields: ['water'] });
    const other = await add({
      name: '陈某',
      employer: '市水利局',
      fields: ['environment'],
      phone: '13900000000',
    });
    const sizeThen = async () => (await city.query(expertsSizeOn, { on: '2022-01-01' })).total;
    const before = await sizeThen();
    await merge(kept, other);
    expect(await get(kept)).toMatchObject({
      fields: ['water', 'environment'],
      phone: '13900000000',
      mergedFrom: [{ id: other }],
      duplicates: [],
    });
    expect(await get(other)).toMatchObject({ mergedInto: { id: kept }, active: false });
    // It never was two people: the size of the past is corrected too.
    expect(await sizeThen()).toBe(before - 1);
    for (const subjectId of [kept, other]) {
      const journal = await city.query(journalOfSubject, { subjectId });
      expect(journal.items[0]?.summary).toContain('合并重复专家');
    }
    const refusal = await city.refused(
      expertEndPeriod,
      { leftOn: '2026-05-01', reason: '误' },
      { subjectId: other },
    );
    expect(codesOf(refusal)).toEqual(['expert-merged']);
    expect(
      codesOf(await city.refused(expertMerge, { duplicateId: other, reason: '再' }, { subjectId: kept })),
    ).toEqual(['expert-merged']);
  });

  it('stays in the pool without a gap when only the record given up was in it', async () => {
    const kept = await add({ name: '吴某', employer: '市农科所' });
    await city.run(expertEndPeriod, { leftOn: '2022-01-01', reason: '误登' }, { subjectId: kept });
    const other = await add({ name: '吴某', employer: '市农科所', enteredOn: '2022-01-01' });
    await merge(kept, other);
    expect((await get(kept)).periods).toMatchObject([
      { leftOn: '2022-01-01' },
      { enteredOn: '2026-06-01', leftOn: null },
    ]);
    const isCounted = async (on: string) =>
      (await city.query(expertsSizeOn, { on })).counted.filter(({ id }) => id === kept).length;
    for (const on of ['2021-12-31', '2022-01-01', '2026-05-31', '2026-06-01']) {
      expect([on, await isCounted(on)]).toEqual([on, 1]);
    }
  });

  it('keeps pointing at the one that is kept when that one is merged in turn', async () => {
    const [first, second, third] = [await add(), await add(), await add()];
    await merge(second, first);
    await merge(third, second);
    expect((await get(first)).mergedInto).toMatchObject({ id: third });
    expect((await get(third)).mergedFrom.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
  });

  it('is not the same person with another identity number, nor with itself', async () => {
    const one = await add({ idNumber: '110105194912310038' });
    const other = await add({ idNumber: '110105194912310054' });
    const differing = await city.refused(
      expertMerge,
      { duplicateId: other, reason: '同名' },
      { subjectId: one },
    );
    expect(codesOf(differing)).toEqual(['expert-other-person']);
    const self = await city.refused(expertMerge, { duplicateId: one, reason: '同名' }, { subjectId: one });
    expect(self.problems).toMatchObject([{ field: 'duplicateId' }]);
  });

  it('in two pools is merged only by somebody who keeps both', async () => {
    const unitId = await server.unitId('branch-350604');
    const officer = await server.signIn('branch-350604', 'caseOfficer');
    const county = await registerExpert(server, officer, {
      unitId,
      level: 'county',
      name: '郑某',
      employer: '县林场',
    });
    const own = await add({ name: '郑某', employer: '县林场' });
    expect((await get(county, officer)).duplicates).toMatchObject([{ id: own }]);
    const refusal = await officer.refused(
      expertMerge,
      { duplicateId: own, reason: '同一人' },
      { subjectId: county },
    );
    expect(codesOf(refusal)).toEqual(['expert-of-other-pool']);
    await merge(own, county, await server.signIn('office', 'cityOffice'));
    expect((await get(county, officer)).mergedInto).toMatchObject({ id: own, unitName: '漳州市生态环境局' });
  });
});
