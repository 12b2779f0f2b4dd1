import { readFile } from 'node:fs/promises';
import { importGet, importPreview, importProblems, importStart, penaltiesList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const SAMPLES = new URL('../../../../../docs/samples/', import.meta.url);
const FILES = ['penalties.xlsx', 'penalties-utf8.csv', 'penalties-gb18030.csv'];

/** Imports one sample into the product and tells what came of it, problems by line. */
async function importSample(server: TestServer, city: TestClient, name: string) {
  const file = await city.upload(name, await readFile(new URL(name, SAMPLES)));
  const { mapping } = await city.query(importPreview, { sha256: file.sha256 });
  const { subjectId: id } = await city.run(importStart, { sha256: file.sha256, fileName: name, mapping });
  await server.product.platform.jobs().runNow('import-penalties', { cityCode: '350600', batchId: id });
  const { status, totalRows, penalties, leads, duplicates, rejected } = await city.query(importGet, { id });
  const problems = await city.query(importProblems, { id });
  return { status, totalRows, penalties, leads, duplicates, rejected, problems: problems.items };
}

describe.each(FILES)('the sample %s', (name) => {
  let server: TestServer;
  let city: TestClient;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    city = await server.signIn('bureau', 'cityOffice', 'departmentHead');
  });
  afterAll(() => server.stop());

  it('gives the same cases and leads in each format, and nothing more when it comes again', async () => {
    const first = await importSample(server, city, name);
    // No lead of building without approval (line 7) nor of two acts too vague to judge (lines 6 and 25).
    expect(first).toMatchObject({
      status: 'finished',
      totalRows: 28,
      penalties: 23,
      leads: 20,
      duplicates: 0,
    });
    expect(first.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 立案、发现、处罚决定日期至少须有一项',
      '22 立案、发现、处罚决定日期至少须有一项',
      '24 立案、发现、处罚决定日期至少须有一项',
      '27 “处罚决定日期”的“2014”不是日期',
      '28 “处罚决定日期”的“2014”不是日期',
    ]);
    for (const other of FILES) {
      const again = await importSample(server, city, other);
      expect(again).toMatchObject({ penalties: 0, leads: 0, rejected: first.rejected });
      expect(again.duplicates).toBe(first.penalties);
    }
    expect((await city.query(penaltiesList, {})).total).toBe(first.penalties);
  });
});
