import type { SubjectKind } from '@ecoredress/contract';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../access/scope.ts';
import { decodeCursor, encodeCursor } from '../queries/cursor.ts';
import type { JournalChainTable, JournalEntryTable } from './tables.ts';

type ChainRow = Pick<
  Selectable<JournalChainTable>,
  'subject_id' | 'subject_kind' | 'unit_id' | 'viewer_unit_ids' | 'head_seq'
>;
export type LineRow = Selectable<JournalEntryTable>;

export interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface LinePage {
  readonly rows: readonly LineRow[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** Narrows the latest lines; days are days in Asia/Shanghai, `to` included. */
export interface LineFilter {
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const COUNT_LIMIT = 10_000;

/** The chain of a subject; undefined when there is none that may be seen. */
export function findChain(tx: ScopedDb, cityCode: string, subjectId: string): Promise<ChainRow | undefined> {
  return tx
    .selectFrom('journal_chain')
    .select(['subject_id', 'subject_kind', 'unit_id', 'viewer_unit_ids', 'head_seq'])
    .where('city_code', '=', cityCode)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
}

/** A page of one chain's lines, newest first. */
export async function listChainLines(
  tx: ScopedDb,
  cityCode: string,
  chain: ChainRow,
  page: Page,
): Promise<LinePage> {
  const before = page.cursor ? Number(decodeCursor(page.cursor, 1)[0]) : undefined;
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('subject_id', '=', chain.subject_id)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cut(rows, page.limit, (last) => [String(last.seq)], chain.head_seq);
}

/** A page of the latest lines of these kinds in every chain that may be seen, newest first. */
export async function listRecentLines(
  tx: ScopedDb,
  cityCode: string,
  kinds: readonly SubjectKind[],
  page: Page,
  filter: LineFilter = {},
): Promise<LinePage> {
  const asked = filterSql(filter);
  const after = page.cursor ? decodeCursor(page.cursor, 3) : undefined;
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('subject_kind', 'in', [...kinds])
    .where(asked)
    .$if(after !== undefined, (query) =>
      // The first condition is what the index by time can start from.
      query.where(
        sql<boolean>`at <= ${after?.[0]}::timestamptz and
          (at < ${after?.[0]}::timestamptz or (subject_id, seq) > (${after?.[1]}::uuid, ${after?.[2]}::int))`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('subject_id')
    .orderBy('seq')
    .limit(page.limit + 1)
    .execute();
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (
      select from journal_entry where city_code = ${cityCode} and subject_kind = any(${kinds}) and ${asked}
       limit ${COUNT_LIMIT}) counted`.execute(tx);
  return cut(
    rows,
    page.limit,
    (last) => [last.at, last.subject_id, String(last.seq)],
    counted.rows[0]?.total ?? 0,
  );
}

function filterSql({ text, from, to }: LineFilter) {
  const start = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
  const conditions = [
    ...(text ? [sql`(position(${text} in actor_name) > 0 or position(${text} in summary) > 0)`] : []),
    ...(from ? [sql`at >= ${start(from)}`] : []),
    ...(to ? [sql`at < ${start(to)} + interval '1 day'`] : []),
  ];
  return conditions.length > 0 ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`true`;
}

function cut(
  rows: readonly LineRow[],
  limit: number,
  keyOf: (row: LineRow) => string[],
  total: number,
): LinePage {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null, total };
}
