import { buffer } from 'node:stream/consumers';
import { EXPERT_COLUMNS, expertImportList } from '@ecoredress/contract';
import { type Entry, insertRow } from '../../../commands/decision.ts';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import type { FileStore } from '../../../files/store.ts';
import { readSheet, type SheetRow } from '../../../spreadsheets/read.ts';
import { levelProblems } from '../checks.ts';
import { newExpertChanges } from '../commands/register.ts';
import { loadFields } from '../fields.ts';
import { isOwnUpload, listKnown } from '../queries.ts';
import { type ColumnMapping, REQUIRED_COLUMNS, recogniseColumns } from './columns.ts';
import { compareRows } from './compare.ts';
import { readRow } from './rows.ts';

/** A pool counts its experts by the hundred; a longer list is not one of experts. */
const MAX_ROWS = 2000;

/** Takes a list of experts in, in one go: every admitted row becomes an expert with a chain of its own. */
export function importList(files: FileStore): CommandHandler {
  return handle({
    declaration: expertImportList,
    permission: 'expert.manage',
    load: async ({ tx, input, context }) => {
      if (!(await isOwnUpload(tx, input.sha256, context.actor.userId))) {
        throw invalidField('sha256', '没有找到您上传的这个文件，请重新上传');
      }
      return {
        rows: await readRows(files, input.sha256),
        fields: await loadFields(tx, context.cityCode),
        known: await listKnown(tx, context.cityCode),
      };
    },
    decide: ({ rows, fields, known }, input, context) => {
      const unit = context.place.units.find((candidate) => candidate.id === input.unitId);
      if (!unit) throw invalidField('unitId', '没有这个单位');
      const problems = levelProblems(input.level, unit);
      if (problems.length > 0) throw refused(problems);
      const [head, ...body] = rows;
      const mapping = mappingOf(head);
      const rules = { mapping, input, fields, place: context.place, today: context.today.toString() };
      const { admitted, remarks } = compareRows(
        body.map((row) => readRow(row, rules)),
        known,
      );
      const count = (kind: string) => remarks.filter((remark) => remark.kind === kind).length;
      const report = {
        total: body.length,
        added: admitted.length,
        unchanged: count('unchanged'),
        merged: count('merged'),
        rejected: count('rejected'),
        remarks: [...remarks],
      };
      const id = context.newId();
      const batch = insertRow('expert_import', {
        city_code: context.cityCode,
        id,
        unit_id: input.unitId,
        level: input.level,
        file_name: input.fileName,
        sha256: input.sha256,
        report: report as never,
        imported_by_name: context.actor.name,
        imported_at: context.now.toString(),
      });
      const entries: [Entry, ...Entry[]] = [
        {
          subject: { kind: 'expertImport', id, unitId: input.unitId },
          summary: `导入专家名单“${input.fileName}”：${report.total} 行，新入库 ${report.added} 人，有误 ${report.rejected} 行`,
          changes: [batch],
        },
        ...admitted.map(({ expert }): Entry => {
          const expertId = context.newId();
          return {
            subject: { kind: 'expert', id: expertId, unitId: input.unitId },
            summary: `${expert.name}入库（名单导入）：${input.enteredReason}`,
            changes: newExpertChanges(context, expertId, expert),
          };
        }),
      ];
      return { entries, result: report };
    },
  });
}

async function readRows(files: FileStore, sha256: string): Promise<SheetRow[]> {
  const { stream } = await files.get(sha256);
  const rows: SheetRow[] = [];
  for await (const row of readSheet(await buffer(stream))) {
    rows.push(row);
    if (rows.length > MAX_ROWS) throw invalidField('sha256', `名单超过 ${MAX_ROWS} 行，请核对是否为专家名单`);
  }
  return rows;
}

function mappingOf(head: SheetRow | undefined): ColumnMapping {
  const mapping = recogniseColumns(head?.cells ?? []);
  const missing = REQUIRED_COLUMNS.filter((column) => mapping[column] === undefined);
  if (missing.length === 0) return mapping;
  const names = missing.map((column) => `“${EXPERT_COLUMNS[column]}”`).join('、');
  throw invalidField('sha256', `首行没有${names}这一列，请按模板整理后再导入`);
}
