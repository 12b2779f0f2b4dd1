import type { Decimal } from 'decimal.js';
import type { Citation } from '../citations/types.ts';
import { isWithin } from '../dates/days.ts';
import { Exact, findDecimal } from './exact.ts';
import type { ValuationProblem } from './method.ts';

/** One class with its value, or with the range in which a value is chosen. Decimal strings. */
export interface CoefficientRow {
  readonly class: string;
  readonly label: string;
  readonly value?: string;
  readonly range?: { readonly min: string; readonly aboveMin?: boolean; readonly max?: string };
  /** For tables asked by a number: this row holds for above < number ≤ upTo. */
  readonly span?: { readonly above?: string; readonly upTo?: string };
  /** False = 待核. */
  readonly verified: boolean;
  readonly note?: string;
}

/** The rows from one day on; ISO dates, `to` is the last day. */
export interface TableVersion {
  readonly from: string;
  readonly to?: string;
  readonly rows: readonly CoefficientRow[];
}

/** A coefficient table as plain JSON, so that a city can keep dated versions of its own. */
export interface CoefficientTable {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly citation: Citation;
  /** The city's own paper that sets its figures, by title and number. */
  readonly paper?: string;
  readonly versions: readonly TableVersion[];
}

/** A row as a derivation shows it, with the table and the version it stands in. */
export interface TableRowUsed extends CoefficientRow {
  readonly tableId: string;
  readonly tableName: string;
  readonly from: string;
  readonly to?: string;
  /** Whether the city's own version was used in place of the one that comes with the product. */
  readonly own: boolean;
}

/** The tables as they stand on one day. */
export interface TablesOn {
  table(id: string): CoefficientTable;
  /** Rows in force; empty when the table was not seen or has no version on that day. */
  rows(id: string): readonly TableRowUsed[];
  row(id: string, className: string): TableRowUsed | undefined;
  /** The row whose span holds the number. */
  rowAt(id: string, number: Decimal): TableRowUsed | undefined;
}

function versionOn(table: CoefficientTable, on: Temporal.PlainDate): TableVersion | undefined {
  return table.versions.find(({ from, to }) =>
    isWithin(on, {
      inForceFrom: Temporal.PlainDate.from(from),
      inForceTo: to === undefined ? undefined : Temporal.PlainDate.from(to),
    }),
  );
}

/** The table with only the version of a day; undefined when there is none. */
export function tableOn(table: CoefficientTable, on: Temporal.PlainDate): CoefficientTable | undefined {
  const version = versionOn(table, on);
  return version && { ...table, versions: [version] };
}

/**
 * The tables of a day: the caller's own in place of those of the same id.
 * Reading a table that is in neither list throws RangeError.
 */
export function tablesOn(
  shipped: readonly CoefficientTable[],
  own: readonly CoefficientTable[],
  on: Temporal.PlainDate,
): TablesOn {
  const table = (id: string): CoefficientTable => {
    const found = [...own, ...shipped].find((candidate) => candidate.id === id);
    if (!found) throw new RangeError(`no coefficient table ${id}`);
    return found;
  };
  const rows = (id: string): readonly TableRowUsed[] => {
    const found = table(id);
    const version = versionOn(found, on);
    return (version?.rows ?? []).map((row) => ({
      ...row,
      tableId: id,
      tableName: found.name,
      from: version?.from ?? '',
      ...(version?.to === undefined ? {} : { to: version.to }),
      own: own.includes(found),
    }));
  };
  return {
    table,
    rows,
    row: (id, className) => rows(id).find((row) => row.class === className),
    rowAt: (id, number) => rows(id).find((row) => spanHolds(row, number)),
  };
}

function spanHolds({ span }: CoefficientRow, number: Decimal): boolean {
  if (!span) return false;
  return (
    (span.above === undefined || number.greaterThan(span.above)) &&
    (span.upTo === undefined || number.lessThanOrEqualTo(span.upTo))
  );
}

/**
 * What is wrong with a table that a city has written: dates, decimals, classes named twice, versions that overlap,
 * spans with gaps. A table without problems can be used by every method.
 */
export function tableProblems(table: CoefficientTable): ValuationProblem[] {
  const problems = table.versions.flatMap((version, index) => versionProblems(version, `versions.${index}`));
  if (problems.length > 0) return problems;
  const inOrder = [...table.versions].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.slice(1).flatMap((version, index) => {
    const { to } = inOrder[index] ?? {};
    if (to !== undefined && to < version.from) return [];
    return [{ field: 'versions', message: `自${version.from}起的版本与前一版本的有效期重叠` }];
  });
}

function versionProblems(version: TableVersion, at: string): ValuationProblem[] {
  const problems: ValuationProblem[] = [];
  for (const field of ['from', 'to'] as const) {
    const text = version[field];
    if (text !== undefined && !isIsoDay(text)) {
      problems.push({ field: `${at}.${field}`, message: '须为“年-月-日”格式的日期，如 2026-01-01' });
    }
  }
  if (version.to !== undefined && version.to < version.from) {
    problems.push({ field: `${at}.to`, message: '失效日不能早于生效日' });
  }
  const classes = version.rows.map((row) => row.class);
  return [
    ...problems,
    ...version.rows.flatMap((row, index) => [
      ...(classes.indexOf(row.class) < index
        ? [{ field: `${at}.rows.${index}.class`, message: `类别“${row.class}”重复` }]
        : []),
      ...rowProblems(row, `${at}.rows.${index}`),
    ]),
    ...spanProblems(version.rows, at),
  ];
}

function isIsoDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function rowProblems(row: CoefficientRow, at: string): ValuationProblem[] {
  const numbers = { value: row.value, min: row.range?.min, max: row.range?.max };
  const problems = Object.entries(numbers).flatMap(([field, text]) =>
    text === undefined || findDecimal(text) ? [] : [{ field: `${at}.${field}`, message: '须为十进制数' }],
  );
  if ((row.value === undefined) === (row.range === undefined)) {
    problems.push({ field: at, message: '取值和取值范围须填写且只填写一项' });
  }
  const { min, max } = row.range ?? {};
  if (problems.length === 0 && min && max && new Exact(min).greaterThan(max)) {
    problems.push({ field: at, message: '取值范围的下限不能大于上限' });
  }
  return problems;
}

/** Rows asked by a number must cover every number once. */
function spanProblems(rows: readonly CoefficientRow[], at: string): ValuationProblem[] {
  const spans = rows.flatMap(({ span }) => (span ? [span] : []));
  if (spans.length === 0) return [];
  const total =
    spans.length === rows.length &&
    spans[0]?.above === undefined &&
    spans.at(-1)?.upTo === undefined &&
    spans.slice(1).every(({ above }, index) => above !== undefined && above === spans[index]?.upTo);
  return total ? [] : [{ field: `${at}.rows`, message: '分级须由低到高首尾相接，并覆盖全部数值' }];
}
