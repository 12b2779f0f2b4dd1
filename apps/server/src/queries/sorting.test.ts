import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { sortedPage } from './sorting.ts';

const COLUMNS = {
  due: { value: sql`t.due`, type: 'date' },
  amount: { value: sql`t.amount`, type: 'bigint', required: true },
  name: { value: sql`t.name`, type: 'text' },
} as const;

interface Row {
  readonly id: string;
  readonly sort_value: string | null;
}

describe('paging in any order', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    // Many equal values and many without one, so that pages end inside both.
    await database.ownerPool.query(`
      create table t (id uuid primary key, due date, amount bigint not null, name text);
      grant select on t to ecoredress_app;
      insert into t select gen_random_uuid(), case when n % 3 = 0 then null else date '2026-01-01' + n % 4 end,
        n % 5, case when n % 2 = 0 then null else 'n' || n % 3 end from generate_series(1, 47) n`);
  });
  afterAll(() => database.drop());

  async function walk(sort: 'due' | '-due' | 'amount' | '-amount' | 'name' | '-name') {
    const seen: Row[] = [];
    let cursor: string | undefined;
    do {
      const page = sortedPage(COLUMNS, { sort, cursor }, sql`t.id`);
      const { rows } = await sql<Row>`select t.id, ${page.selected} from t where ${page.after}
        order by ${page.orderBy} limit 7`.execute(database.db);
      const last = rows.at(-1);
      seen.push(...rows);
      cursor = rows.length === 7 && last ? page.cursorOf(last) : undefined;
    } while (cursor);
    return seen;
  }

  it.each(['due', '-due', 'amount', '-amount', 'name', '-name'] as const)(
    'shows every row once under %s, those without a value last',
    async (sort) => {
      const seen = await walk(sort);
      expect(seen).toHaveLength(47);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(47);
      const values = seen.map(({ sort_value }) => sort_value);
      const present = values.filter((value) => value !== null);
      expect(values.slice(0, present.length)).toEqual(present);
      const ordered = [...present].sort();
      expect(present).toEqual(sort.startsWith('-') ? ordered.reverse() : ordered);
    },
  );

  it('refuses the cursor of another order', () => {
    const cursor = sortedPage(COLUMNS, { sort: 'due' }, sql`t.id`).cursorOf({ id: 'x', sort_value: null });
    expect(() => sortedPage(COLUMNS, { sort: '-due', cursor }, sql`t.id`)).toThrow();
  });
});
