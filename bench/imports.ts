import { DEMO_PASSWORD } from '../apps/server/src/demo/people.ts';
import { newUuid } from '../apps/server/src/ids.ts';

import type { Product } from '../apps/server/src/product.ts';
import { writeSheet } from '../apps/server/src/spreadsheets/write.ts';
import { median, type Place, timed } from './place.ts';

const ROWS = 20_000;
const HEADERS = ['文号', '被处罚单位', '主要违法事实', '违法地址', '处罚日期', '罚款金额（元）'] as const;

interface ListRow {
  readonly cells: readonly string[];
}

function rowsOf(from: string): ListRow[] {
  return Array.from({ length: ROWS }, (_, index) => ({
    cells: [
      `漳龙环罚〔2026〕${from}${index + 1}号`,
      `龙海${from}测试企业${index + 1}有限公司`,
      '外排废水COD超标1.2倍',
      `漳州市龙海区某路${index + 1}号`,
      '2026-05-04',
      '80000',
    ],
  }));
}

const csv = (from: string) =>
  Buffer.from([HEADERS.join(), ...rowsOf(from).map(({ cells }) => cells.join())].join('\n'));
const xlsx = async (from: string) =>
  Buffer.from(
    await writeSheet(
      '清单',
      HEADERS.map((header, index) => ({
        header,
        width: 20,
        value: ({ cells }: ListRow) => cells[index] ?? '',
      })),
      rowsOf(from),
    ),
  );

/** 20,000 rows through the whole way, as .csv and as .xlsx; beside the second, how long a list takes to come. */
export async function benchImports(place: Place) {
  const product = await place.open();
  try {
    const session = await signIn(product);
    const csvSeconds = (await timed(() => importList(product, session, csv('甲')))) / 1000;
    const quiet = await latencies(product, session, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
    });
    const workbook = await xlsx('乙');
    let xlsxSeconds = 0;
    const busy = await latencies(product, session, async () => {
      xlsxSeconds = (await timed(() => importList(product, session, workbook))) / 1000;
    });
    const round = (value: number) => Math.round(value * 10) / 10;
    return {
      rows: ROWS,
      csvSeconds: round(csvSeconds),
      xlsxSeconds: round(xlsxSeconds),
      listMilliseconds: { quiet: spread(quiet), whileImporting: spread(busy) },
    };
  } finally {
    await product.stop();
  }
}

function spread(figures: readonly number[]) {
  const sorted = figures.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { requests: figures.length, median: Math.round(median(figures)), p95: Math.round(p95) };
}

async function signIn({ app }: Product): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-requested-with': 'ecoredress' },
    payload: { username: '350604-jb', password: DEMO_PASSWORD },
  });
  return response.cookies.find(({ name }) => name === 'session')?.value ?? '';
}

/** How long the list of penalties takes, one request after the other, while some work goes on; milliseconds. */
async function latencies({ app }: Product, session: string, work: () => Promise<void>): Promise<number[]> {
  let going = true;
  const done = work().finally(() => {
    going = false;
  });
  const figures: number[] = [];
  while (going) {
    figures.push(await timed(() => app.inject({ url: '/api/penalties?limit=20', cookies: { session } })));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await done;
  return figures;
}

async function importList({ app, platform }: Product, session: string, bytes: Buffer): Promise<void> {
  const file = await platform.files.put(bytes);
  await platform.ownerPool.query(
    `insert into uploaded_file (sha256, uploader_id, sm3, size, media_type, file_name)
     select $1, id, $2, $3, 'text/csv', '清单' from app_user where username = '350604-jb'`,
    [file.sha256, file.sm3, file.size],
  );
  const { sha256 } = file;
  const preview = await app.inject({ url: `/api/imports/preview?sha256=${sha256}`, cookies: { session } });
  const started = await app.inject({
    method: 'POST',
    url: '/api/commands/import.start',
    cookies: { session },
    headers: { 'x-requested-with': 'ecoredress', 'idempotency-key': newUuid() },
    payload: { input: { sha256, fileName: '清单', mapping: preview.json().mapping } },
  });
  const batchId: string = started.json().subjectId;
  await platform.jobs().runNow('import-penalties', { cityCode: '350600', batchId });
  const { rows } = await platform.ownerPool.query(
    'select status, penalties from import_batch where id = $1',
    [batchId],
  );
  if (rows[0]?.penalties !== ROWS) throw new Error(`not all rows went in: ${JSON.stringify(rows[0])}`);
}
