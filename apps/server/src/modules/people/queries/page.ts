import { type RawBuilder, sql } from 'kysely';
import type { ScopedDb } from '../../../access/scope.ts';
import { encodeCursor } from '../../../queries/cursor.ts';

const COUNT_LIMIT = 10_000;

export interface PageQuery<Row> {
  readonly select: RawBuilder<unknown>;
  /** The table with its alias. */
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<unknown>[];
  /** Where the page begins, when it is not the first. */
  readonly after: RawBuilder<unknown> | undefined;
  readonly orderBy: RawBuilder<unknown>;
  readonly limit: number;
  /** A row's place in the order, as `after` compares it. */
  readonly key: (row: Row) => readonly string[];
}

/** One page of rows by key, and how many rows there are (counted to ten thousand). */
export async function readPage<Row>(
  tx: ScopedDb,
  query: PageQuery<Row>,
): Promise<{ rows: readonly Row[]; nextCursor: string | null; total: number }> {
  const { select, from, orderBy, limit, key } = query;
  const all = (conditions: readonly RawBuilder<unknown>[]) =>
    sql.join([sql`true`, ...conditions], sql` and `);
  const where = all(query.where);
  const here = query.after ? all([...query.where, query.after]) : where;
  const found = await sql<Row>`
    select ${select} from ${from} where ${here} order by ${orderBy} limit ${limit + 1}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select from ${from} where ${where} limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = found.rows.length > limit && last ? encodeCursor(key(last)) : null;
  return { rows, nextCursor, total: counted.rows[0]?.total ?? 0 };
}
