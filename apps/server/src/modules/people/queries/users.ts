import {
  type RoleId,
  SIGN_IN_OUTCOMES,
  type SignInOutcome,
  signInEvents,
  type UserView,
  userGet,
  usersList,
} from '@ecoredress/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../../access/scope.ts';
import { notFound } from '../../../errors.ts';
import { decodeCursor } from '../../../queries/cursor.ts';
import { answer, type QueryContext } from '../../../queries/handler.ts';
import { likePattern } from '../../../queries/like.ts';
import { readPage } from './page.ts';
import { roleView } from './units.ts';

interface UserRow extends Omit<UserView, 'roles'> {
  readonly roles: readonly RoleId[];
}

/** The columns of UserView; posts are those held on the day, or all ever held when `on` is left out. */
function userColumns(on: string, postsHeld: 'today' | 'ever'): RawBuilder<unknown> {
  const onThatDay = sql`h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})`;
  return sql`a.id, a.username, a.name, a.disabled, a.must_change_password as "mustChangePassword",
    coalesce(a.locked_until > now(), false) as locked,
    coalesce((select max(j.head_seq) from journal_chain j where j.subject_id = a.id), 0) as version,
    array(select distinct r.role from post_holding h join post p on p.id = h.post_id, unnest(p.roles) as r(role)
      where h.user_id = a.id and ${onThatDay}) as roles,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'unitName', u.name,
        'from', h.from_on, 'to', h.to_on) order by h.from_on, h.id)
      from post_holding h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
      where h.user_id = a.id and ${postsHeld === 'ever' ? sql`true` : onThatDay}), '[]') as posts`;
}

async function listUsers(tx: ScopedDb, params: z.output<typeof usersList.params>, context: QueryContext) {
  const on = context.today.toString();
  const where = [];
  if (params.text) {
    const pattern = likePattern(params.text);
    where.push(sql`(a.name like ${pattern} or lower(a.username) like lower(${pattern}))`);
  }
  if (params.unitId) {
    where.push(sql`exists (select from post_holding h join post p on p.id = h.post_id
      where h.user_id = a.id and p.unit_id = ${params.unitId} and (h.to_on is null or h.to_on > ${on}))`);
  }
  const [after] = params.cursor ? decodeCursor(params.cursor, 1) : [];
  const page = await readPage<UserRow>(tx, {
    select: userColumns(on, 'today'),
    from: sql`app_user a`,
    where,
    after: after === undefined ? undefined : sql`lower(a.username) > ${after}`,
    orderBy: sql`lower(a.username)`,
    limit: params.limit,
    key: (row) => [row.username.toLowerCase()],
  });
  return { items: page.rows.map(userView), nextCursor: page.nextCursor, total: page.total };
}

function userView(row: UserRow): UserView {
  return { ...row, roles: row.roles.map(roleView) };
}

interface UserDetailRow extends UserRow {
  readonly phone: string;
  readonly createdAt: string;
  readonly lockedUntil: string | null;
  readonly lastSignInAt: string | null;
  readonly openSessions: number;
}

async function getUserDetail(tx: ScopedDb, userId: string, context: QueryContext) {
  const { rows } = await sql<UserDetailRow>`
    select ${userColumns(context.today.toString(), 'ever')}, a.phone, a.created_at as "createdAt",
      case when a.locked_until > now() then a.locked_until end as "lockedUntil",
      (select max(at) from sign_in_event e where e.user_id = a.id and e.outcome = 'signedIn') as "lastSignInAt",
      (select count(*)::int from session s
        where s.user_id = a.id and s.ends_at > now() and s.created_at >= a.sessions_from) as "openSessions"
    from app_user a where a.id = ${userId}`.execute(tx);
  const [row] = rows;
  if (!row) throw notFound('该用户');
  return { ...row, roles: row.roles.map(roleView) };
}

interface SignInRow {
  readonly id: string;
  readonly at: string;
  readonly username: string;
  readonly outcome: SignInOutcome;
  readonly ip: string;
}

async function listSignIns(tx: ScopedDb, params: z.output<typeof signInEvents.params>) {
  const after = params.cursor ? decodeCursor(params.cursor, 2) : undefined;
  const page = await readPage<SignInRow>(tx, {
    select: sql`e.id, e.at, e.username, e.outcome, e.ip`,
    from: sql`sign_in_event e`,
    where: params.username ? [sql`lower(e.username) = lower(${params.username})`] : [],
    after: after && sql`(e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    orderBy: sql`e.at desc, e.id desc`,
    limit: params.limit,
    key: (row) => [row.at, row.id],
  });
  const items = page.rows.map((row) => ({ ...row, outcomeTitle: SIGN_IN_OUTCOMES[row.outcome] }));
  return { items, nextCursor: page.nextCursor, total: page.total };
}

export const USER_QUERIES = [
  answer({ declaration: usersList, permission: 'user.manage', run: listUsers }),
  answer({
    declaration: userGet,
    permission: 'user.manage',
    run: (tx, { userId }, context) => getUserDetail(tx, userId, context),
  }),
  answer({ declaration: signInEvents, permission: 'audit.read', run: listSignIns }),
];
