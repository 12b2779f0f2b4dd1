import { type Kysely, sql } from 'kysely';
import type { Change } from './decision.ts';

type AnyDb = Kysely<Record<string, Record<string, unknown>>>;

/** Objects become jsonb; arrays of plain values stay PostgreSQL arrays unless the caller wraps them in `json()`. */
function encode(value: unknown): unknown {
  if (value instanceof JsonValue) return JSON.stringify(value.value);
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
  return value;
}

function encodeRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, encode(value)]));
}

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

/** Carries out the changes of a decision, in order. A row that is not there any more is an error, not a shrug. */
export async function persistChanges(db: unknown, changes: readonly Change[]): Promise<void> {
  const tx = db as AnyDb;
  for (const change of changes) {
    if (change.op === 'insert') {
      await tx.insertInto(change.table).values(encodeRow(change.row)).execute();
      continue;
    }
    const conditions = Object.entries(change.key).map(
      ([column, value]) => sql<boolean>`${sql.ref(column)} = ${value}`,
    );
    const where = sql<boolean>`${sql.join(conditions, sql` and `)}`;
    const affected =
      change.op === 'update'
        ? (await tx.updateTable(change.table).set(encodeRow(change.set)).where(where).executeTakeFirst())
            .numUpdatedRows
        : (await tx.deleteFrom(change.table).where(where).executeTakeFirst()).numDeletedRows;
    if (affected !== 1n) {
      throw new Error(`${change.op} of ${change.table} touched ${affected} rows, not one`);
    }
  }
}
