import { type CoefficientRowInput, coefficientSet } from '@ecoredress/contract';
import {
  COEFFICIENT_TABLES,
  type CoefficientRow,
  type CoefficientTable,
  tableProblems,
} from '@ecoredress/law';
import { decided, insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { invalidField, refused } from '../../errors.ts';
import { followedBy, listOwnVersions, type OwnVersion, ownTables } from './own-tables.ts';

/** The rows as the law package takes them; what the city's paper sets counts as checked against it. */
export function rowsOf(rows: readonly CoefficientRowInput[]): CoefficientRow[] {
  return rows.map((row) => ({
    class: row.class,
    label: row.label,
    ...(row.value ? { value: row.value } : {}),
    ...(row.rangeMin ? { range: { min: row.rangeMin, ...(row.rangeMax ? { max: row.rangeMax } : {}) } } : {}),
    ...(row.spanAbove || row.spanUpTo
      ? {
          span: {
            ...(row.spanAbove ? { above: row.spanAbove } : {}),
            ...(row.spanUpTo ? { upTo: row.spanUpTo } : {}),
          },
        }
      : {}),
    verified: true,
    ...(row.note ? { note: row.note } : {}),
  }));
}

interface Proposed {
  readonly tableId: string;
  readonly from: string;
  readonly rows: readonly CoefficientRowInput[];
}

/** The table as it would stand with the version; refuses one that no method could use, naming each row. */
export function proposedTable(versions: readonly OwnVersion[], proposed: Proposed): CoefficientTable {
  const shipped = COEFFICIENT_TABLES.find(({ id }) => id === proposed.tableId);
  if (!shipped) throw invalidField('tableId', '没有这张系数表');
  const present = ownTables(versions).find(({ id }) => id === shipped.id) ?? shipped;
  const rows = rowsOf(proposed.rows);
  const problems = tableProblems({ ...shipped, versions: [{ from: proposed.from, rows }] });
  if (problems.length > 0) {
    throw refused(
      problems.map(({ field, message }) => ({
        code: 'coefficient-rows',
        field: field.replace(/^versions\.0\./, ''),
        message,
      })),
    );
  }
  return { ...present, versions: followedBy(present.versions, { from: proposed.from, rows }) };
}

export const setVersion = handle<typeof coefficientSet, readonly OwnVersion[]>({
  declaration: coefficientSet,
  permission: 'coefficient.manage',
  load: ({ tx, context }) => listOwnVersions(tx, context.cityCode),
  decide: (versions, input, context) => {
    const table = proposedTable(versions, input);
    const id = context.newId();
    const row = insertRow('coefficient_version', {
      city_code: context.cityCode,
      id,
      table_id: table.id,
      from_on: input.from,
      rows: json(rowsOf(input.rows)) as never,
      paper: input.paper,
      reason: input.reason,
      set_by_name: context.actor.name,
      set_at: context.now.toString(),
    });
    return decided(`设定系数表“${table.name}”自${input.from}起的取值（${input.paper}）`, [row], {
      subject: { kind: 'coefficientTable', id, unitId: context.actor.unitId },
    });
  },
});
