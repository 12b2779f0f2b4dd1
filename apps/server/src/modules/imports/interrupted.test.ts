import { importGet, importPreview, importResume, importStart, penaltiesList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { importJob } from './job.ts';

const LINES = 3000;
const LIST = [
  '文号,被处罚单位,主要违法事实,违法地址,处罚日期',
  ...Array.from(
    { length: LINES },
    (_, index) => `漳龙环罚〔2023〕${index}号,企业${index},露天焚烧,漳州市龙海区某路,2023-5-4`,
  ),
].join('\n');

describe('an import that a fault breaks off', () => {
  let server: TestServer;
  let city: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    city = await server.signIn('bureau', 'cityOffice', 'departmentHead');
  });
  afterAll(() => server.stop());

  async function begin(name: string, content: string) {
    const file = await city.upload(name, content);
    const { mapping } = await city.query(importPreview, { sha256: file.sha256 });
    const started = await city.run(importStart, { sha256: file.sha256, fileName: name, mapping });
    return { batchId: started.subjectId, sha256: file.sha256 };
  }
  const stateOf = (id: string) => city.query(importGet, { id });
  const job = () => importJob(server.product.platform);
  const work = (batchId: string) => job().run({ cityCode: '350600', batchId }, new AbortController().signal);

  /**
   * Takes the database's connections away as soon as some rows, not all, are in, and again until the work breaks off:
   * a connection that is lost between two stretches is replaced, and nothing breaks.
   */
  async function breakMidway(batchId: string, isOver: () => boolean): Promise<void> {
    const { ownerPool, appPool } = server.database;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const someAreIn = async () =>
      (await ownerPool.query('select 1 from import_batch where id = $1 and penalties > 0', [batchId]))
        .rowCount;
    while (!(await someAreIn())) await pause();
    while (!isOver()) {
      await appPool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
      );
      await pause();
    }
  }

  it('goes on where it stood: every row once, be it tried again or resumed by hand', async () => {
    const { batchId } = await begin('处罚清单.csv', LIST);
    let outcome: 'done' | 'broken' | undefined;
    const first = work(batchId).then(
      () => {
        outcome = 'done';
      },
      () => {
        outcome = 'broken';
      },
    );
    await breakMidway(batchId, () => outcome !== undefined);
    await first;
    expect(outcome).toBe('broken');
    const broken = await stateOf(batchId);
    expect(broken.status).toBe('running');
    expect(broken.penalties).toBeGreaterThan(0);
    expect(broken.penalties).toBeLessThan(LINES);

    await job().onGivenUp?.({ cityCode: '350600', batchId });
    expect(await stateOf(batchId)).toMatchObject({
      status: 'interrupted',
      failure: '系统故障，导入中断；已导入的行均已保存，可以继续导入',
    });
    await city.run(importResume, {}, { subjectId: batchId });
    await work(batchId);
    expect(await stateOf(batchId)).toMatchObject({
      status: 'finished',
      penalties: LINES,
      duplicates: 0,
      rejected: 0,
      failure: null,
    });
    const { rows } = await server.database.ownerPool.query(
      'select count(*)::int as cases, count(distinct number)::int as numbers from penalty',
    );
    expect(rows).toEqual([{ cases: LINES, numbers: LINES }]);
  });

  it('is resumed only while it stands still, and only by who may import', async () => {
    const { batchId } = await begin('again.csv', LIST.split('\n').slice(0, 3).join('\n'));
    await work(batchId);
    const refusal = await city.refused(importResume, {}, { subjectId: batchId });
    expect(refusal.problems.map(({ code }) => code)).toEqual(['import-not-interrupted']);
    const finance = await server.signIn('bureau', 'finance');
    expect((await finance.refused(importResume, {}, { subjectId: batchId })).status).toBe(403);
    const before = (await city.query(penaltiesList, {})).total;
    await work(batchId);
    expect((await city.query(penaltiesList, {})).total).toBe(before);
  });

  it('ends for good when the list cannot be read', async () => {
    const { batchId, sha256 } = await begin('good.csv', LIST.split('\n').slice(0, 2).join('\n'));
    const broken = await city.upload('broken.xlsx', 'PK not a workbook');
    await server.database.ownerPool.query(
      'update import_batch set sha256 = $1 where id = $2 and sha256 = $3',
      [broken.sha256, batchId, sha256],
    );
    await work(batchId);
    expect(await stateOf(batchId)).toMatchObject({
      status: 'failed',
      failure: '文件不是可读取的 .xlsx 或 .csv 表格，可能已损坏或加了密码',
    });
  });
});
