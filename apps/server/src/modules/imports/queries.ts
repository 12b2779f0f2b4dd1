import { buffer } from 'node:stream/consumers';
import { type ImportView, importGet, importPreview, importProblems, importsList } from '@ecoredress/contract';
import type { Selectable } from 'kysely';
import { notFound } from '../../errors.ts';
import type { FileStore } from '../../files/store.ts';
import { decodeCursor, encodeCursor } from '../../queries/cursor.ts';
import { answer, type QueryHandler } from '../../queries/handler.ts';
import { readSheet } from '../../spreadsheets/read.ts';
import { headersKey, recogniseColumns } from './columns.ts';
import type { ImportBatchTable } from './tables.ts';

const PREVIEWED_ROWS = 8;

function view(row: Selectable<ImportBatchTable>): ImportView {
  return {
    id: row.id,
    fileName: row.file_name,
    status: row.status,
    totalRows: row.total_rows,
    doneRows: row.penalties + row.duplicates + row.rejected,
    penalties: row.penalties,
    leads: row.leads,
    duplicates: row.duplicates,
    rejected: row.rejected,
    startedByName: row.started_by_name,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    failure: row.failure,
  };
}

export function importQueries(files: FileStore): readonly QueryHandler[] {
  return [
    answer({
      declaration: importPreview,
      permission: 'lead.import',
      run: async (tx, { sha256 }, { actor }) => {
        const own = await tx
          .selectFrom('uploaded_file')
          .select('sha256')
          .where('sha256', '=', sha256)
          .where('uploader_id', '=', actor.userId)
          .executeTakeFirst();
        if (!own) throw notFound('该文件');
        const { stream } = await files.get(sha256);
        const rows: string[][] = [];
        for await (const row of readSheet(await buffer(stream))) {
          rows.push([...row.cells]);
          if (rows.length > PREVIEWED_ROWS) break;
        }
        const headers = rows.shift() ?? [];
        const known = await tx
          .selectFrom('import_mapping')
          .select('mapping')
          .where('city_code', '=', actor.cityCode)
          .where('headers', '=', headersKey(headers))
          .executeTakeFirst();
        return {
          headers,
          rows,
          mapping: known?.mapping ?? recogniseColumns(headers),
          remembered: known !== undefined,
        };
      },
    }),
    answer({
      declaration: importsList,
      permission: 'lead.import',
      run: async (tx, _params, { actor }) => {
        const rows = await tx
          .selectFrom('import_batch')
          .selectAll()
          .where('city_code', '=', actor.cityCode)
          .orderBy('started_at', 'desc')
          .limit(50)
          .execute();
        return { items: rows.map(view) };
      },
    }),
    answer({
      declaration: importGet,
      permission: 'lead.import',
      run: async (tx, { id }, { actor }) => {
        const row = await tx
          .selectFrom('import_batch')
          .selectAll()
          .where('city_code', '=', actor.cityCode)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw notFound('该导入');
        const chain = await tx
          .selectFrom('journal_chain')
          .select('head_seq')
          .where('city_code', '=', actor.cityCode)
          .where('subject_id', '=', id)
          .executeTakeFirstOrThrow();
        return { ...view(row), version: chain.head_seq };
      },
    }),
    answer({
      declaration: importProblems,
      permission: 'lead.import',
      run: async (tx, params, { actor }) => {
        const after = params.cursor ? Number(decodeCursor(params.cursor, 1)[0]) : 0;
        const { kind } = params;
        const problems = tx
          .selectFrom('import_problem')
          .where('city_code', '=', actor.cityCode)
          .where('batch_id', '=', params.id)
          .$if(kind !== undefined, (of) => of.where('kind', '=', kind ?? 'rejected'));
        const rows = await problems
          .select(['line', 'kind', 'message', 'excerpt'])
          .where('line', '>', after)
          .orderBy('line')
          .limit(params.limit + 1)
          .execute();
        const page = rows.slice(0, params.limit);
        const last = page.at(-1);
        const counted = await problems
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .executeTakeFirst();
        return {
          items: page,
          nextCursor: rows.length > params.limit && last ? encodeCursor([String(last.line)]) : null,
          total: Number(counted?.total ?? 0),
        };
      },
    }),
  ];
}
