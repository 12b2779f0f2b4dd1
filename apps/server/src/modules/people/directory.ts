import { type Permission, ROLE_IDS, type RoleId, roleDefinition } from '@ecoredress/contract';
import { type Kysely, sql } from 'kysely';
import type { Actor, Grant } from '../../access/actor.ts';
import type { Database } from '../../db/schema.ts';
import type { PlaceUnit } from '../../place/place.ts';

/** The units of the place, top down. */
export async function listUnits(
  db: Kysely<Database>,
): Promise<(PlaceUnit & { regionNames: readonly string[] })[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentId: row.parent_id,
    reporting: row.reporting,
    divisionCode: row.division_code,
    regionNames: row.region_names,
  }));
}

export interface HeldPost {
  readonly id: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly city_code: string;
  readonly roles: RoleId[];
}

/** The posts a user holds today, the oldest first. */
export async function listHeldPosts(
  db: Kysely<Database>,
  userId: string,
  today: string,
): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.title, p.unit_id, u.name as unit_name, u.city_code, p.roles
    from post_holding h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
    where h.user_id = ${userId} and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
      and p.retired_on is null
    order by h.from_on, h.id`.execute(db);
  return rows;
}

/** The unit and all units below it. */
export function subtree(units: readonly PlaceUnit[], rootId: string): string[] {
  const found = [rootId];
  for (let index = 0; index < found.length; index += 1) {
    for (const unit of units) if (unit.parentId === found[index]) found.push(unit.id);
  }
  return found;
}

function grantOf(role: RoleId, unitId: string, units: readonly PlaceUnit[]): Grant {
  const { scope } = roleDefinition(role);
  if (scope === 'city') return { role, unitIds: '*' };
  return { role, unitIds: scope === 'unit' ? [unitId] : subtree(units, unitId) };
}

/** A user as an actor, with what the posts held today allow; undefined for someone without a post. */
export function actorOf(
  user: { id: string; name: string },
  posts: readonly HeldPost[],
  units: readonly PlaceUnit[],
): Actor | undefined {
  const first = posts[0];
  if (!first) return undefined;
  return {
    kind: 'user',
    userId: user.id,
    name: user.name,
    post: `${first.unit_name}${first.title}`,
    cityCode: first.city_code,
    unitId: first.unit_id,
    grants: posts.flatMap((post) => post.roles.map((role) => grantOf(role, post.unit_id, units))),
  };
}

/** Another system's token as an actor: one role in one unit, narrowed to the permissions it was given. */
export function tokenActor(
  token: { id: string; name: string; unit_id: string; role: RoleId; permissions: string[] },
  cityCode: string,
  units: readonly PlaceUnit[],
): Actor {
  return {
    kind: 'token',
    userId: token.id,
    name: token.name,
    post: '接口令牌',
    cityCode,
    unitId: token.unit_id,
    grants: [grantOf(token.role, token.unit_id, units)],
    onlyPermissions: token.permissions as Permission[],
  };
}

/** Why these roles may not be held together (三员分立); undefined when they may. */
export function roleConflict(roles: readonly RoleId[]): string | undefined {
  const administrations = new Set(roles.map((role) => roleDefinition(role).administration).filter(Boolean));
  if (administrations.size > 1) return '系统管理、安全管理、审计管理须由不同的人担任（三员分立）';
  const withCases = roles.some((role) => roleDefinition(role).administration === undefined);
  return administrations.size === 1 && withCases ? '管理员不能同时担任办案岗位（三员分立）' : undefined;
}

export const ALL_ROLES = ROLE_IDS;
