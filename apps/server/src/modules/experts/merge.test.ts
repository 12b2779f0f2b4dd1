import {
  expertEndPeriod,
  expertGet,
  expertMerge,
  expertsList,
  expertsSizeOn,
  journalOfSubject,
  noticesList,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { registerExpert } from './testing.ts';

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
      { leftOn: '2022-01-01', ofMergedRecord: false },
      { enteredOn: '2022-01-01', leftOn: '2026-06-01', ofMergedRecord: true },
      { enteredOn: '2026-06-01', leftOn: null, ofMergedRecord: false },
    ]);
    const isCounted = async (on: string) =>
      (await city.query(expertsSizeOn, { on })).counted.filter(({ id }) => id === kept).length;
    for (const on of ['2021-12-31', '2022-01-01', '2026-05-31', '2026-06-01']) {
      expect([on, await isCounted(on)]).toEqual([on, 1]);
      const { total } = await city.query(expertsSizeOn, { on });
      expect([on, (await city.query(expertsList, { activeOn: on })).total]).toEqual([on, total]);
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
    const told = async (client: TestClient) =>
      (await client.query(noticesList, { kind: 'expertMerged' })).items.map(({ subjectId }) => subjectId);
    expect(await told(officer)).toEqual([county]);
    expect(await told(city)).toEqual([own]);
    expect((await get(county, officer)).mergedInto).toMatchObject({ id: own, unitName: '漳州市生态环境局' });
  });
});
