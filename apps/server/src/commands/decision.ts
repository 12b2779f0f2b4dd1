import type { SubjectKind, Warning } from '@ecoredress/contract';
import type { Insertable, Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';

type TableName = keyof Database & string;
type Row<T extends TableName> = Database[T];

/** One change to one row, as data: the decision names it, the door carries it out and journals it. */
export type Change =
  | { readonly op: 'insert'; readonly table: TableName; readonly row: Record<string, unknown> }
  | {
      readonly op: 'update';
      readonly table: TableName;
      readonly key: Record<string, unknown>;
      readonly before: Record<string, unknown>;
      readonly set: Record<string, unknown>;
    }
  | {
      readonly op: 'delete';
      readonly table: TableName;
      readonly key: Record<string, unknown>;
      readonly before: Record<string, unknown>;
    };

/** Columns whose content never goes into the journal. */
const SECRET_COLUMNS = new Set(['password_hash', 'earlier_hashes', 'token_hash', 'code_hash']);

/** A change as the journal keeps it: secrets are shown as changed, not with what they are. */
export function journaledChange(change: Change): Change {
  const hide = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        SECRET_COLUMNS.has(column) ? '（不记录）' : value,
      ]),
    );
  if (change.op === 'insert') return { ...change, row: hide(change.row) };
  if (change.op === 'delete') return { ...change, before: hide(change.before) };
  return { ...change, before: hide(change.before), set: hide(change.set) };
}

/** A new row. JSON columns take plain values; the door writes them as jsonb. */
export function insertRow<T extends TableName>(table: T, row: Insertable<Row<T>>): Change {
  return { op: 'insert', table, row: row as Record<string, unknown> };
}

/**
 * A change to the row with this key. `before` is the row as the decision saw it (for the journal);
 * columns that would not change are left out, and no change at all gives an empty list.
 */
export function updateRow<T extends TableName>(
  table: T,
  key: Partial<Updateable<Row<T>>>,
  before: object,
  set: Updateable<Row<T>>,
): Change[] {
  const old = before as Record<string, unknown>;
  const changed = Object.entries(set).filter(
    ([column, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(old[column]),
  );
  if (changed.length === 0) return [];
  return [
    {
      op: 'update',
      table,
      key: key as Record<string, unknown>,
      before: Object.fromEntries(changed.map(([column]) => [column, old[column] ?? null])),
      set: Object.fromEntries(changed),
    },
  ];
}

/** Removal of the row with this key; its old content stays in the journal. */
export function deleteRow<T extends TableName>(
  table: T,
  key: Partial<Updateable<Row<T>>>,
  before: object,
): Change {
  return {
    op: 'delete',
    table,
    key: key as Record<string, unknown>,
    before: before as Record<string, unknown>,
  };
}

/** A subject that begins with this command: its journal chain is opened. */
export interface NewSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly unitId: string;
  readonly viewerUnitIds?: readonly string[];
}

/** What is written into one chain: the changes and a Chinese sentence saying what was done. */
export interface Entry {
  /** Left out for the command's own subject; a new subject; or another existing one, named by kind and id. */
  readonly subject?: NewSubject | { readonly kind: SubjectKind; readonly id: string };
  readonly summary: string;
  readonly changes: readonly Change[];
}

/** Work to be done after the change is safely stored; sent in the same transaction. */
export interface JobRequest {
  readonly queue: string;
  readonly data: Record<string, unknown>;
}

/** What a command decides: a value, not an action. The first entry belongs to the command's own subject. */
export interface Decision<Result = unknown> {
  readonly entries: readonly [Entry, ...Entry[]];
  readonly result: Result;
  readonly warnings?: readonly Warning[];
  readonly jobs?: readonly JobRequest[];
}

/** The common decision: one chain, one sentence, some changes. */
export function decided<Result = Record<string, never>>(
  summary: string,
  changes: readonly (Change | readonly Change[])[],
  options: {
    result?: Result;
    warnings?: readonly Warning[];
    jobs?: readonly JobRequest[];
    subject?: NewSubject;
  } = {},
): Decision<Result> {
  const entry: Entry = {
    summary,
    changes: changes.flat() as Change[],
    ...(options.subject ? { subject: options.subject } : {}),
  };
  return {
    entries: [entry],
    result: options.result ?? ({} as Result),
    ...(options.warnings ? { warnings: options.warnings } : {}),
    ...(options.jobs ? { jobs: options.jobs } : {}),
  };
}
