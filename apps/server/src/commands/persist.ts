import { type Kysely, sql } from 'kysely';
import type { Change } from './decision.ts';

type AnyDb = Kysely<Record<string, Record<string, unknown>>>;
type Insert = Extract<Change, { op: 'insert' }>;

/** Rows of one multi-row insert: well below PostgreSQL's 65,535 parameters for our widest table. */
const ROWS_PER_INSERT = 500;

class JsonValue {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
  toJSON(): unknown {
    return this.value;
  }
}

/** Marks an array (or any value) that goes into a jsonb column. */
export function json<T>(value: T): T {
  return new JsonValue(value) as unknown as T;
}

/** Objects become jsonb; arrays of plain values stay PostgreSQL arrays unless wrapped in `json()`. */
function encode(value: unknown): unknown {
  if (value instanceof JsonValue) return JSON.stringify(value.value);
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
  return value;
}

function encodeRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, encode(value)]));
}

/**
 * Carries out the changes of a decision, in order; neighbouring inserts into one table go in together.
 * A row that is not there any more is an error, not a shrug.
 */
export async function persistChanges(db: unknown, changes: readonly Change[]): Promise<void> {
  const tx = db as AnyDb;
  for (const batch of batches(changes)) {
    if (Array.isArray(batch)) await insertMany(tx, batch);
    else await changeOne(tx, batch as Exclude<Change, Insert>);
  }
}

/** Inserts that stand side by side are gathered by table, the tables in the order in which they first appear. */
function batches(changes: readonly Change[]): (Insert[] | Exclude<Change, Insert>)[] {
  const result: (Insert[] | Exclude<Change, Insert>)[] = [];
  let gathered: Insert[][] = [];
  for (const change of changes) {
    if (change.op !== 'insert') {
      result.push(...gathered, change);
      gathered = [];
      continue;
    }
    const open = gathered.findLast((batch) => batch[0] && sameShape(batch[0], change));
    if (open && open.length < ROWS_PER_INSERT) open.push(change);
    else gathered.push([change]);
  }
  return [...result, ...gathered];
}

function sameShape(a: Insert, b: Insert): boolean {
  return a.table === b.table && Object.keys(a.row).join() === Object.keys(b.row).join();
}

async function insertMany(tx: AnyDb, inserts: readonly Insert[]): Promise<void> {
  const table = inserts[0]?.table;
  if (table)
    await tx
      .insertInto(table)
      .values(inserts.map((insert) => encodeRow(insert.row)))
      .execute();
}

async function changeOne(tx: AnyDb, change: Exclude<Change, Insert>): Promise<void> {
  const conditions = Object.entries(change.key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const where = sql<boolean>`${sql.join(conditions, sql` and `)}`;
  const affected =
    change.op === 'update'
      ? (await tx.updateTable(change.table).set(encodeRow(change.set)).where(where).executeTakeFirst())
          .numUpdatedRows
      : (await tx.deleteFrom(change.table).where(where).executeTakeFirst()).numDeletedRows;
  if (affected !== 1n) throw new Error(`${change.op} of ${change.table} touched ${affected} rows, not one`);
}
