import { NOTICE_KINDS, noticesList, noticesUnread } from '@ecoredress/contract';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, unitsFor } from '../../access/actor.ts';
import type { ScopedDb } from '../../access/scope.ts';
import type { Place } from '../../place/place.ts';
import { decodeCursor, encodeCursor } from '../../queries/cursor.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import type { NoticeTable } from './tables.ts';

const COUNT_LIMIT = 10_000;

interface Reader {
  readonly actor: Actor;
  readonly place: Place;
}

/** The units whose reminders are the reader's: their own, and the city's for who urges in the whole city (市级调度). */
function addressedUnits({ actor, place }: Reader): string[] {
  const root = place.units[0];
  return root && unitsFor(actor, 'lead.transfer') === '*' ? [actor.unitId, root.id] : [actor.unitId];
}

/** SQL: the reminder `n` is addressed to the reader. */
function isMine(reader: Reader): RawBuilder<boolean> {
  return sql`n.city_code = ${reader.actor.cityCode} and n.unit_id = any(${addressedUnits(reader)})`;
}

/** SQL: the reader has read the reminder `n`. */
function isRead({ actor }: Reader): RawBuilder<boolean> {
  return sql`exists (select 1 from notice_read r
    where r.city_code = n.city_code and r.notice_id = n.id and r.user_id = ${actor.userId})`;
}

type NoticeRow = Selectable<NoticeTable> & { readonly read: boolean };

/** The reader's reminders, unread ones first, then the latest first. */
async function listNotices(tx: ScopedDb, params: z.output<typeof noticesList.params>, context: QueryContext) {
  const conditions = [
    isMine(context),
    ...(params.kind ? [sql`n.kind = ${params.kind}`] : []),
    ...(params.unread ? [sql`${isRead(context)} = ${params.unread === 'false'}`] : []),
  ];
  const mine = sql`select n.*, ${isRead(context)} as read from notice n where ${sql.join(conditions, sql` and `)}`;
  const after = params.cursor ? decodeCursor(params.cursor, 2) : undefined;
  const beyond = after
    ? sql`where m.read > ${after[0]}::boolean or (m.read = ${after[0]}::boolean and m.id < ${after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<NoticeRow>`
    select m.* from (${mine}) m ${beyond} order by m.read, m.id desc limit ${params.limit + 1}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (${mine} limit ${COUNT_LIMIT}) x`.execute(tx);
  const page = rows.slice(0, params.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => noticeView(row, context)),
    nextCursor: rows.length > params.limit && last ? encodeCursor([String(last.read), last.id]) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

function noticeView(row: NoticeRow, { place }: QueryContext) {
  return {
    id: row.id,
    kind: row.kind,
    kindTitle: NOTICE_KINDS[row.kind],
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    title: row.title,
    text: row.text,
    unitName: place.getUnit(row.unit_id).name,
    dueOn: row.due_on,
    sentByName: row.sent_by_name,
    createdAt: row.created_at,
    read: row.read,
  };
}

/** The ids of the reader's unread reminders: all of them, or those among the ids given. */
export async function listUnreadIds(
  tx: ScopedDb,
  reader: Reader,
  among?: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from notice n where ${isMine(reader)} and not ${isRead(reader)}
      ${among ? sql`and n.id = any(${among}::uuid[])` : sql``}
    order by n.id limit ${COUNT_LIMIT}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The reminders sent of some cases already, as `sentKey` writes them. */
export async function listSentKeys(
  tx: ScopedDb,
  cityCode: string,
  subjectIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ subject_id: string; unit_id: string; reason: string }>`
    select subject_id, unit_id, reason from notice
    where city_code = ${cityCode} and subject_id = any(${subjectIds}::uuid[])`.execute(tx);
  return new Set(rows.map((row) => sentKey(row.subject_id, { unitId: row.unit_id, reason: row.reason })));
}

/** What makes a reminder the same reminder. */
export function sentKey(subjectId: string, notice: { unitId: string; reason: string }): string {
  return `${subjectId} ${notice.unitId} ${notice.reason}`;
}

export const NOTICE_QUERIES = [
  answer({ declaration: noticesList, permission: 'claim.read', run: listNotices }),
  answer({
    declaration: noticesUnread,
    permission: 'claim.read',
    run: async (tx, _params, context) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from (
          select 1 from notice n where ${isMine(context)} and not ${isRead(context)} limit ${COUNT_LIMIT}
        ) x`.execute(tx);
      return { count: rows[0]?.count ?? 0 };
    },
  }),
];
