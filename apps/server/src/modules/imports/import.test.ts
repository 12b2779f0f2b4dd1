import {
  importGet,
  importPreview,
  importProblems,
  importStart,
  leadsList,
  penaltiesList,
} from '@ecoredress/contract';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const HEADERS = ['序号', '罚款金额（万元）', '被处罚单位', '主要违法事实', '违法地址', '处罚日期', '文号'];

const ROWS = [
  [
    '1',
    '8',
    '龙海甲食品有限公司',
    '外排废水COD超标1.2倍',
    '漳州市龙海区某路1号',
    '2023-5-4',
    '漳龙环罚〔2023〕1号',
  ],
  ['2', '1.5', '漳浦乙石材厂', '未批先建', '漳州市漳浦县某村', '2023年6月1日', '漳浦环罚〔2023〕7号'],
  ['3', '2', '芗城丙公司', '露天焚烧秸秆', '芗城区某镇', '2023.7.2', '漳芗环罚[2023]3号'],
  ['4', '2', '', '露天焚烧秸秆', '芗城区某镇', '2023.7.2', '漳芗环罚[2023]4号'],
  ['5', '很多', '丁公司', '露天焚烧', '芗城区某镇', '去年', '漳芗环罚[2023]5号'],
  ['6', '2', '戊公司', '偷排废水', '泉州市鲤城区', '2023.7.3', '泉环罚[2023]5号'],
  [
    '7',
    '8',
    '龙海甲食品有限公司',
    '外排废水COD超标1.2倍',
    '漳州市龙海区某路1号',
    '2023-05-04',
    '漳龙环罚［2023］1 号',
  ],
];

function csv(rows: readonly (readonly string[])[]): string {
  return [HEADERS, ...rows].map((row) => row.join(',')).join('\n');
}

/** Encodes text as GB18030 by searching the decoder's own table: enough for the two-byte characters used here. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? []))),
  );
}

describe('importing a penalty list', () => {
  let server: TestServer;
  let city: TestClient;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    city = await server.signIn('bureau', 'cityOffice', 'departmentHead');
  });
  afterAll(() => server.stop());

  async function importFile(name: string, content: string | Uint8Array) {
    const file = await city.upload(name, content);
    const preview = await city.query(importPreview, { sha256: file.sha256 });
    const started = await city.run(importStart, {
      sha256: file.sha256,
      fileName: name,
      mapping: preview.mapping,
    });
    await server.product.platform
      .jobs()
      .runNow('import-penalties', { cityCode: '350600', batchId: started.subjectId });
    return { preview, result: await city.query(importGet, { id: started.subjectId }) };
  }

  it('recognises columns in any order, takes the good rows in and reports the bad with line and reason', async () => {
    const { preview, result } = await importFile('处罚清单.csv', csv(ROWS));
    expect(preview.mapping).toMatchObject({
      fine: 1,
      partyName: 2,
      act: 3,
      address: 4,
      decidedOn: 5,
      decisionNo: 6,
    });
    expect(result).toMatchObject({
      status: 'finished',
      totalRows: 7,
      penalties: 3,
      leads: 2,
      duplicates: 1,
      rejected: 3,
    });
    const problems = await city.query(importProblems, { id: result.id });
    expect(problems.items.map(({ line, kind, message }) => `${line} ${kind} ${message}`)).toEqual([
      '5 rejected 缺少当事人',
      '6 rejected “处罚日期”的“去年”不是日期；“罚款金额（万元）”的“很多”不是金额',
      '7 rejected 无法确定承办单位：地址中没有可识别的县（区）、开发区名称',
      expect.stringMatching(/^8 duplicate 与已有案件（本清单第 2 行）重复/),
    ]);
  });

  it('makes a penalty case for each row and a lead for the county where the rules say so', async () => {
    const penalties = await city.query(penaltiesList, {});
    const food = penalties.items.find((item) => item.partyNames[0] === '龙海甲食品有限公司');
    expect(food).toMatchObject({
      unitName: '漳州市龙海生态环境局',
      fineFen: 8_000_000,
      judgement: 'pending',
      shouldHaveStarted: true,
    });
    const stone = penalties.items.find((item) => item.partyNames[0] === '漳浦乙石材厂');
    expect(stone).toMatchObject({ shouldHaveStarted: false, fineFen: 1_500_000 });
    const longhai = await server.signIn('branch-350604', 'caseOfficer');
    const leads = await longhai.query(leadsList, {});
    expect(leads.items.map((lead) => lead.partyNames)).toEqual([['龙海甲食品有限公司']]);
  });

  it('changes nothing when the same list comes again, be it as GB18030 or .xlsx', async () => {
    const again = await importFile('again.csv', gb18030(csv(ROWS)));
    expect(again.preview.remembered).toBe(true);
    expect(again.result).toMatchObject({ penalties: 0, leads: 0, duplicates: 4, rejected: 3 });
    const workbook = await writeXlsx({ sheets: [{ name: '处罚', rows: [HEADERS, ...ROWS] }] });
    expect((await importFile('again.xlsx', workbook)).result).toMatchObject({ penalties: 0, duplicates: 4 });
    expect((await city.query(penaltiesList, {})).total).toBe(3);
  });

  it('does not take in what has not happened yet', async () => {
    const [first = []] = ROWS;
    const ahead = first.with(5, '2026-06-02').with(6, '漳龙环罚〔2026〕99号');
    const { result } = await importFile('ahead.csv', csv([ahead]));
    expect(result).toMatchObject({ penalties: 0, rejected: 1 });
    const { items } = await city.query(importProblems, { id: result.id, kind: 'rejected' });
    expect(items.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 “处罚日期”的“2026-06-02”晚于今天',
    ]);
    expect((await city.query(importProblems, { id: result.id, kind: 'duplicate' })).items).toEqual([]);
  });

  it('refuses a file that is no table', async () => {
    const file = await city.upload('x.xlsx', 'PK not a workbook');
    expect(await city.queryStatus(importPreview, { sha256: file.sha256 })).toBe(422);
  });
});
