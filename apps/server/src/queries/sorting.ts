import { type RawBuilder, sql } from 'kysely';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** One order of a list: the SQL that a row is put in order by, and the SQL type of its values. */
export interface SortColumn {
  readonly value: RawBuilder<unknown>;
  readonly type: 'date' | 'bigint' | 'text';
  /** Every row has a value: then an index on (value, id) serves the order. */
  readonly required?: boolean;
}

export interface SortedPage {
  /** To select as `sort_value`: the cursor is made of it. */
  readonly selected: RawBuilder<unknown>;
  /** What comes after the cursor; true on the first page. */
  readonly after: RawBuilder<unknown>;
  readonly orderBy: RawBuilder<unknown>;
  /** The mark of the page after this row. */
  readonly cursorOf: (row: { readonly sort_value: string | null; readonly id: string }) => string;
}

/** In the cursor a missing value is told from an empty one. */
const MISSING = 'n';
const PRESENT = 'v';

/**
 * Keyset paging in any order: by (value, id), rows without a value last in both directions. `sort` is a column's
 * name, `-` before it turns the order round. The cursor carries the order it belongs to; one of another order is
 * refused as a wrong one is.
 */
export function sortedPage<Name extends string>(
  columns: Readonly<Record<Name, SortColumn>>,
  { sort, cursor }: { readonly sort: Name | `-${Name}`; readonly cursor?: string | undefined },
  id: RawBuilder<unknown>,
): SortedPage {
  const descending = sort.startsWith('-');
  const column = columns[(descending ? sort.slice(1) : sort) as Name];
  const { value } = column;
  const direction = descending ? sql`desc` : sql`asc`;
  return {
    selected: sql`(${value})::text as sort_value`,
    after: cursor ? afterCursor(cursor, sort, column, id) : sql`true`,
    orderBy: sql`${value} ${direction}${column.required ? sql`` : sql` nulls last`}, ${id} ${direction}`,
    cursorOf: (row) =>
      encodeCursor([sort, row.sort_value === null ? MISSING : PRESENT, row.sort_value ?? '', row.id]),
  };
}

function afterCursor(
  cursor: string,
  sort: string,
  { value, type, required }: SortColumn,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const [order, mark, last = '', lastId = ''] = decodeCursor(cursor, 4);
  if (order !== sort) decodeCursor('', 4);
  const beyond = sort.startsWith('-') ? sql`<` : sql`>`;
  if (mark === MISSING) return sql`(${value} is null and ${id} ${beyond} ${lastId}::uuid)`;
  const at = sql`cast(${last} as ${sql.raw(type)})`;
  if (required) return sql`(${value}, ${id}) ${beyond} (${at}, ${lastId}::uuid)`;
  return sql`(${value} is null or ${value} ${beyond} ${at} or (${value} = ${at} and ${id} ${beyond} ${lastId}::uuid))`;
}
