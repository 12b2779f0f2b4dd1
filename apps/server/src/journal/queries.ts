import {
  auditRecent,
  journalOfSubject,
  journalRecent,
  journalVersion,
  type SubjectKind,
} from '@ecoredress/contract';
import { sql } from 'kysely';
import { may } from '../access/actor.ts';
import type { ScopedDb } from '../access/scope.ts';
import type { Change } from '../commands/decision.ts';
import { notFound } from '../errors.ts';
import type { ServerModule } from '../module.ts';
import { decodeCursor, encodeCursor } from '../queries/cursor.ts';
import { answer, type QueryContext } from '../queries/handler.ts';
import type { JournalBody } from './chain.ts';

const CASE_KINDS: readonly SubjectKind[] = ['lead', 'penalty', 'claim', 'importBatch'];
const ADMINISTRATION_KINDS: readonly SubjectKind[] = ['unit', 'user', 'apiToken', 'setting', 'calendar'];
const COUNT_LIMIT = 10_000;

/** Columns shown masked to a reader without the permission 'party.identity'. */
const PERSONAL_COLUMNS = new Set(['id_number', 'phone', 'idNumber']);

function changeView(change: Change, full: boolean) {
  const show = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (PERSONAL_COLUMNS.has(name) && !full && value !== '') return '（已遮盖）';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const before = change.op === 'insert' ? {} : change.before;
  const after = change.op === 'insert' ? change.row : change.op === 'update' ? change.set : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    op: change.op,
    table: change.table,
    fields: names.map((name) => ({ name, before: show(name, before[name]), after: show(name, after[name]) })),
  };
}

async function listRecent(
  tx: ScopedDb,
  params: { cursor?: string | undefined; limit: number },
  context: QueryContext,
  kinds: readonly SubjectKind[],
) {
  const after = params.cursor ? decodeCursor(params.cursor, 3) : undefined;
  const city = context.actor.cityCode;
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('city_code', '=', city)
    .where('subject_kind', 'in', [...kinds])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(at, subject_id, seq) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid, ${after?.[2]}::int)`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('subject_id', 'desc')
    .orderBy('seq', 'desc')
    .limit(params.limit + 1)
    .execute();
  const page = rows.slice(0, params.limit);
  const last = page.at(-1);
  const counted = await sql<{ total: number }>`select count(*)::int as total from (
    select 1 from journal_entry where city_code = ${city} and subject_kind = any(${kinds}) limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  return {
    items: page.map((row) => ({
      seq: row.seq,
      at: row.at,
      subjectId: row.subject_id,
      subjectKind: row.subject_kind,
      actorName: row.actor_name,
      actorPost: (JSON.parse(row.body) as JournalBody).actor.post,
      command: row.command,
      title: row.title,
      summary: row.summary,
      sm3: row.sm3,
      sha256: row.sha256,
    })),
    nextCursor:
      rows.length > params.limit && last ? encodeCursor([last.at, last.subject_id, String(last.seq)]) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

/** Reading the journal; nothing here writes. */
export const journalModule: ServerModule = {
  name: 'journal',
  title: '留痕',
  queries: [
    answer({
      declaration: journalVersion,
      permission: 'signedIn',
      run: async (tx, { subjectId }, { actor }) => {
        const row = await tx
          .selectFrom('journal_chain')
          .select('head_seq')
          .where('city_code', '=', actor.cityCode)
          .where('subject_id', '=', subjectId)
          .executeTakeFirst();
        if (!row) throw notFound('该对象');
        return { version: row.head_seq };
      },
    }),
    answer({
      declaration: journalOfSubject,
      permission: 'journal.read',
      run: async (tx, params, { actor }) => {
        const before = params.cursor ? Number(decodeCursor(params.cursor, 1)[0]) : undefined;
        const rows = await tx
          .selectFrom('journal_entry')
          .selectAll()
          .where('city_code', '=', actor.cityCode)
          .where('subject_id', '=', params.subjectId)
          .where('subject_kind', 'in', [...CASE_KINDS])
          .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
          .orderBy('seq', 'desc')
          .limit(params.limit + 1)
          .execute();
        const page = rows.slice(0, params.limit);
        const full = may(actor, 'party.identity');
        const last = page.at(-1);
        return {
          items: page.map((row) => {
            const body = JSON.parse(row.body) as JournalBody;
            return {
              seq: row.seq,
              at: row.at,
              subjectId: row.subject_id,
              subjectKind: row.subject_kind,
              actorName: row.actor_name,
              actorPost: body.actor.post,
              command: row.command,
              title: row.title,
              summary: row.summary,
              sm3: row.sm3,
              sha256: row.sha256,
              changes: (body.changes as Change[]).map((change) => changeView(change, full)),
            };
          }),
          nextCursor: rows.length > params.limit && last ? encodeCursor([String(last.seq)]) : null,
          total: rows[0]?.seq ?? 0,
        };
      },
    }),
    answer({
      declaration: journalRecent,
      permission: 'journal.read',
      run: (tx, params, context) => listRecent(tx, params, context, CASE_KINDS),
    }),
    answer({
      declaration: auditRecent,
      permission: 'audit.read',
      run: (tx, params, context) => listRecent(tx, params, context, ADMINISTRATION_KINDS),
    }),
  ],
};
