import { writeXlsx } from 'hucre/xlsx';

export interface SheetColumn<Row> {
  readonly header: string;
  readonly width: number;
  /** Text, a number, or money in fen shown as yuan. */
  readonly value: (row: Row) => string | number | null;
  readonly money?: boolean;
}

/** What a spreadsheet would take for a formula is written with a leading apostrophe, as text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Writes rows as an .xlsx with a bold, frozen header. Money is given in fen and written in yuan. */
export function writeSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name,
        freezePane: { rows: 1 },
        columns: columns.map((column, index) => ({
          header: column.header,
          key: String(index),
          width: column.width,
          ...(column.money ? { numFmt: '#,##0.00' } : {}),
        })),
        data: rows.map((row) =>
          Object.fromEntries(
            columns.map((column, index) => {
              const value = column.value(row);
              if (typeof value === 'string') return [String(index), harmless(value)];
              return [String(index), column.money && value !== null ? value / 100 : value];
            }),
          ),
        ),
      },
    ],
  });
}
