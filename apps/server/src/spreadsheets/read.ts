import { setImmediate as nextTurn } from 'node:timers/promises';
import { streamCsvRows } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import { defineErrors, ProblemError } from '../errors.ts';

/** One row of a table: the line as the user counts it (the header is line 1) and its cells as text. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const sheetErrors = defineErrors({ 'unreadable-sheet': { title: '表格无法读取', status: 422 } });

/** Rows after which others get their turn: reading a long list must not hold up the pages. */
const ROWS_PER_TURN = 200;
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 200;

/** The rows of the first sheet of an .xlsx, or of a .csv in UTF-8 or GB18030; empty rows are left out. */
export async function* readSheet(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const rows = isZip(bytes) ? streamXlsxRows(bytes) : streamCsvRows(decode(bytes));
  let line = 0;
  try {
    for await (const row of rows) {
      line += 1;
      if (line > MAX_ROWS) throw unreadable(`表格超过 ${MAX_ROWS} 行，请拆分后导入`);
      if (line % ROWS_PER_TURN === 0) await nextTurn();
      const cells = valuesOf(row).slice(0, MAX_COLUMNS).map(cellText);
      if (cells.some((cell) => cell !== '')) yield { line, cells };
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw unreadable('文件不是可读取的 .xlsx 或 .csv 表格，可能已损坏或加了密码');
  }
}

function unreadable(detail: string): ProblemError {
  return new ProblemError(sheetErrors['unreadable-sheet'], detail);
}

function valuesOf(row: unknown): readonly unknown[] {
  if (Array.isArray(row)) return row;
  if (row !== null && typeof row === 'object' && 'values' in row && Array.isArray(row.values))
    return row.values;
  return [];
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** UTF-8 when it is valid UTF-8, else GB18030, which old office software writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}
