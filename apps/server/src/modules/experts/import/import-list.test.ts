import {
  EXPERT_COLUMNS,
  expertEndPeriod,
  expertGet,
  expertImportList,
  expertImports,
  expertsList,
  expertsSizeOn,
} from '@ecoredress/contract';
import { identityNumberCheck } from '@ecoredress/law';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../../spreadsheets/read.ts';
import { startTestServer, type TestClient, type TestServer } from '../../../testing/server.ts';
import { registerExpert } from '../testing.ts';

let server: TestServer;
let city: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  city = await server.signIn('bureau', 'caseOfficer');
});
afterAll(() => server.stop());

const HEADERS = [
  '序号',
  '专家姓名',
  '工作单位',
  '专业领域',
  '职称',
  '职称级别',
  '来源',
  '手机',
  '身份证号',
  '入库日期',
];

const identityOf = (serial: number) => {
  const first17 = `350600197001${String(10 + (serial % 19))}${String(serial).padStart(3, '0')}`;
  return first17 + identityNumberCheck(first17);
};

async function importRows(rows: readonly (readonly string[])[], client = city, fileName = '名单.csv') {
  const content = [HEADERS, ...rows].map((row) => row.join(',')).join('\n');
  const { sha256 } = await client.upload(fileName, content);
  return client.run(expertImportList, {
    unitId: await server.unitId('bureau'),
    level: 'city',
    sha256,
    fileName,
    enteredOn: '2021-11-01',
    enteredReason: '首批入库',
  });
}

const row = (name: string, more: Partial<Record<number, string>> = {}) =>
  Object.assign(
    ['1', name, '市环境监测站', '生态环境', '高级工程师', '', '系统内', '', '', ''],
    more,
  ) as string[];

describe('importing a list of experts', () => {
  it('takes 43 of the court’s pool and 31 of the own system: 74, and again the same 74', async () => {
    const court = Array.from({ length: 43 }, (_, n) =>
      row(`法专家${n}`, {
        6: '市中院技术调查官库',
        3: n % 2 ? '林业、水利' : '海洋渔业',
        8: identityOf(n + 1),
      }),
    );
    const own = Array.from({ length: 31 }, (_, n) => row(`系专家${n}`, { 8: identityOf(n + 101) }));
    const { result } = await importRows([...court, ...own]);
    expect(result).toMatchObject({ total: 74, added: 74, rejected: 0, unchanged: 0, remarks: [] });
    const size = await city.query(expertsSizeOn, { on: '2021-11-30' });
    expect(size.total).toBe(74);
    expect(size.bySource.map(({ key, count }) => [key, count])).toEqual([
      ['courtPool', 43],
      ['inHouse', 31],
      ['other', 0],
    ]);
    expect(size.byLevel).toMatchObject([{ count: 74 }, { count: 0 }]);
    expect(size.counted).toHaveLength(74);
    expect((await city.query(expertsSizeOn, { on: '2021-10-31' })).total).toBe(0);

    const again = await importRows([...court, ...own]);
    expect(again.result).toMatchObject({ total: 74, added: 0, unchanged: 74 });
    expect((await city.query(expertsSizeOn, { on: '2021-11-30' })).total).toBe(74);
    expect((await city.query(expertImports, {})).items.map(({ added }) => added)).toEqual([0, 74]);
  });

  it('tells every wrong row with line and reason, and takes the good ones', async () => {
    const { result } = await importRows([
      row('好人'),
      row('工程', { 4: '工程师' }),
      row('', { 3: '气象' }),
      row('错号', { 8: '110105194912310021' }),
      row('错日', { 9: '2999-1-1' }),
      row('不明', { 4: '调研员' }),
      row('来源', { 6: '朋友' }),
      row('空源', { 6: '' }),
      row('日期', { 9: '2020年5月6日', 6: '其他', 5: '副高级' }),
    ]);
    expect(result).toMatchObject({ total: 9, added: 2, rejected: 7 });
    expect(result.remarks.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringMatching(/高级工程师.*《漳州市市级生态损害赔偿专家库的组成》/)],
      [4, expect.stringMatching(/缺少姓名.*气象/)],
      [5, expect.stringContaining('校验位')],
      [6, expect.stringContaining('晚于今天')],
      [7, expect.stringContaining('职称级别')],
      [8, expect.stringContaining('法院专家库')],
      [9, expect.stringContaining('缺少来源')],
    ]);
    const [dated] = (await city.query(expertsList, { text: '日期' })).items;
    expect(dated).toMatchObject({ enteredOn: '2020-05-06', source: 'other' });
  });

  it('merges a person who stands in the list twice, and tells it', async () => {
    const identity = identityOf(501);
    const { result } = await importRows([
      row('双名', { 6: '法院专家库', 8: identity, 3: '林业' }),
      row('双名', { 6: '系统内', 8: identity, 3: '水利/农业', 7: '13700000000' }),
    ]);
    expect(result).toMatchObject({ added: 1, merged: 1, remarks: [{ line: 3, kind: 'merged' }] });
    const [one, ...others] = (await city.query(expertsList, { text: '双名' })).items;
    expect(others).toEqual([]);
    expect(await city.query(expertGet, { id: one?.id ?? '' })).toMatchObject({
      source: 'courtPool',
      fieldTitles: ['林业', '水利', '农业'],
      phone: '13700000000',
    });
  });

  it('leaves who is in the pool as he is, says what differs, and who has left', async () => {
    const staying = await registerExpert(server, city, {
      name: '留某',
      employer: '市环境监测站',
      fields: ['water'],
    });
    const gone = await registerExpert(server, city, { name: '走某', employer: '市环境监测站' });
    await city.run(expertEndPeriod, { leftOn: '2023-01-01', reason: '退休' }, { subjectId: gone });
    const { result } = await importRows([row('留某', { 6: '法院专家库' }), row('走某')]);
    expect(result).toMatchObject({ added: 0, unchanged: 2 });
    expect(result.remarks.map(({ message }) => message)).toEqual([
      expect.stringContaining('专业领域'),
      expect.stringContaining('再入库'),
    ]);
    expect(await city.query(expertGet, { id: staying })).toMatchObject({ fields: ['water'] });
  });

  it('takes who stands in another pool in, with a hint to merge', async () => {
    const unitId = await server.unitId('branch-350604');
    const office = await server.signIn('office', 'cityOffice');
    await registerExpert(server, office, { unitId, level: 'county', name: '县某', employer: '市环境监测站' });
    const { result } = await importRows([row('县某')], office);
    expect(result).toMatchObject({ added: 1, remarks: [{ kind: 'similar' }] });
  });

  it('reads the template it gives out, and refuses a list without the columns it needs', async () => {
    const officer = await server.createUser('bureau', 'caseOfficer');
    const signedIn = await server.trySignIn(officer.username, 'Right-password-1');
    const session = signedIn.cookies.find(({ name }) => name === 'session')?.value ?? '';
    const template = await server.request({ url: '/api/expert-template', cookies: { session } });
    const rows = [];
    for await (const line of readSheet(template.rawPayload)) rows.push(line.cells);
    expect(rows).toEqual([Object.values(EXPERT_COLUMNS)]);

    const bytes = await writeXlsx({
      sheets: [{ name: 'x', columns: [{ header: '名字', key: 'a' }], data: [{ a: '某' }] }],
    });
    const { sha256 } = await city.upload('错.xlsx', bytes);
    const refusal = await city.refused(expertImportList, {
      unitId: await server.unitId('bureau'),
      level: 'city',
      sha256,
      fileName: '错.xlsx',
      enteredOn: '2021-11-01',
      enteredReason: '首批',
    });
    expect(refusal.problems).toMatchObject([
      { field: 'sha256', message: expect.stringContaining('工作单位') },
    ]);
  });

  it('takes no file that somebody else has uploaded', async () => {
    const other = await server.signIn('bureau', 'caseOfficer');
    const { sha256 } = await other.upload('别人的.csv', `${HEADERS.join(',')}\n${row('外人').join(',')}`);
    const refusal = await city.refused(expertImportList, {
      unitId: await server.unitId('bureau'),
      level: 'city',
      sha256,
      fileName: '别人的.csv',
      enteredOn: '2021-11-01',
      enteredReason: '首批',
    });
    expect(refusal.problems).toMatchObject([{ field: 'sha256' }]);
  });
});
