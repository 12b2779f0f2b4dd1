import type { RoleId } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { LoadCall } from '../../commands/handler.ts';

/** What the commands read before they decide. */

/** The id of the subject that the command was called on. */
export function subjectId(call: LoadCall<unknown>): string {
  if (!call.subject) throw new Error('the command needs its subject');
  return call.subject.id;
}

export function findUnit(tx: ScopedDb, id: string) {
  return tx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
}

export function getUnit(tx: ScopedDb, id: string) {
  return tx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export function findUnitByCode(tx: ScopedDb, code: string) {
  return tx.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirst();
}

export function getUser(tx: ScopedDb, id: string) {
  return tx.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export function findUserByName(tx: ScopedDb, username: string) {
  return tx
    .selectFrom('app_user')
    .select('id')
    .where(sql<string>`lower(username)`, '=', username.toLowerCase())
    .executeTakeFirst();
}

/** A post that has not been abolished. */
export function findPost(tx: ScopedDb, id: string) {
  return tx
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .where('retired_on', 'is', null)
    .executeTakeFirst();
}

/** A user's holding of a post that goes on, or will begin, after `today`. */
export function findHolding(tx: ScopedDb, userId: string, postId: string, today: string) {
  return tx
    .selectFrom('post_holding')
    .selectAll()
    .where('user_id', '=', userId)
    .where('post_id', '=', postId)
    .where((on) => on.or([on('to_on', 'is', null), on('to_on', '>', today)]))
    .executeTakeFirst();
}

/**
 * Lets only one command at a time change who holds which role: two that run side by side could each keep to the
 * separation of the administrations and break it together. Until the end of the transaction.
 */
export async function lockRoles(tx: ScopedDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ecoredress roles', 0))`.execute(tx);
}

/** The roles a user holds, or will hold, by posts. */
export async function listRolesOfUser(tx: ScopedDb, userId: string, today: string): Promise<RoleId[]> {
  const { rows } = await sql<{ role: RoleId }>`
    select distinct r.role from post_holding h join post p on p.id = h.post_id, unnest(p.roles) as r(role)
    where h.user_id = ${userId} and (h.to_on is null or h.to_on > ${today})`.execute(tx);
  return rows.map((row) => row.role);
}

export interface Holder {
  readonly user_id: string;
  readonly name: string;
  /** The roles held by other posts. */
  readonly other_roles: readonly RoleId[];
}

/** Who holds, or will hold, a post. */
export async function listHolders(tx: ScopedDb, postId: string, today: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select distinct a.id as user_id, a.name, array(
      select distinct r.role from post_holding o join post p on p.id = o.post_id, unnest(p.roles) as r(role)
      where o.user_id = a.id and o.post_id <> ${postId} and (o.to_on is null or o.to_on > ${today})) as other_roles
    from post_holding h join app_user a on a.id = h.user_id
    where h.post_id = ${postId} and (h.to_on is null or h.to_on > ${today})`.execute(tx);
  return rows;
}

/** What still stands in a unit on a day: units below it, and people in its posts. */
export async function countRemains(
  tx: ScopedDb,
  unitId: string,
  on: string,
): Promise<{ units: number; people: number }> {
  const { rows } = await sql<{ units: number; people: number }>`
    select (select count(*)::int from unit where parent_id = ${unitId} and (retired_on is null or retired_on > ${on}))
        as units,
      (select count(distinct h.user_id)::int from post p join post_holding h on h.post_id = p.id
        where p.unit_id = ${unitId} and (h.to_on is null or h.to_on > ${on})) as people`.execute(tx);
  return rows[0] ?? { units: 0, people: 0 };
}
