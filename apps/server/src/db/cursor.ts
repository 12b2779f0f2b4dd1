import type { ClientBase, QueryResultRow } from 'pg';

const ROWS_PER_FETCH = 1000;

/**
 * The rows of a query one by one, read in stretches: memory stays the same however many there are.
 * Needs a transaction; one stream at a time, read to its end or left with the transaction.
 */
export async function* streamRows<Row extends QueryResultRow>(
  client: ClientBase,
  query: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  await client.query(`declare stream no scroll cursor for ${query}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${ROWS_PER_FETCH} from stream`);
    yield* rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await client.query('close stream');
}
