import { type Permission, type RoleId, roleDefinition } from '@ecoredress/contract';
import type { Actor, Grant } from '../../access/actor.ts';
import type { Place } from '../../place/place.ts';

type PlaceOfActor = Pick<Place, 'cityCode' | 'administrationKey' | 'unitsBelow'>;

/** A post as its holder holds it today. */
export interface HeldPost {
  readonly id: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly roles: readonly RoleId[];
}

function grantOf(role: RoleId, unitId: string, place: PlaceOfActor): Grant {
  const { scope } = roleDefinition(role);
  if (scope === 'city') return { role, unitIds: '*' };
  // Given with an invitation, never with a post.
  if (scope === 'invited') return { role, unitIds: [] };
  return { role, unitIds: scope === 'unit' ? [unitId] : place.unitsBelow(unitId) };
}

function isAdministration(role: RoleId): boolean {
  return roleDefinition(role).administration !== undefined;
}

/** Whether somebody holds one of the three administrations, and so no case role (三员分立). */
export function isAdministrator(actor: Actor): boolean {
  return actor.grants.some(({ role }) => isAdministration(role));
}

/**
 * A user as an actor, with what the posts held today allow; undefined for someone without a post. Administrators
 * work on the chains of the administration, everybody else on those of the city's cases.
 */
export function actorOf(
  user: { id: string; name: string },
  posts: readonly HeldPost[],
  place: PlaceOfActor,
): Actor | undefined {
  const [first] = posts;
  if (!first) return undefined;
  const grants = posts.flatMap((post) => post.roles.map((role) => grantOf(role, post.unit_id, place)));
  const administers = grants.some(({ role }) => isAdministration(role));
  return {
    kind: 'user',
    userId: user.id,
    name: user.name,
    post: `${first.unit_name}${first.title}`,
    cityCode: administers ? place.administrationKey : place.cityCode,
    unitId: first.unit_id,
    grants,
  };
}

/** Another system's token as an actor: one role in one unit, narrowed to the permissions it was given. */
export function tokenActor(
  token: { id: string; name: string; unit_id: string; role: RoleId; permissions: readonly string[] },
  place: PlaceOfActor,
): Actor {
  return {
    kind: 'token',
    userId: token.id,
    name: token.name,
    post: '接口令牌',
    cityCode: place.cityCode,
    unitId: token.unit_id,
    grants: [grantOf(token.role, token.unit_id, place)],
    onlyPermissions: token.permissions as Permission[],
  };
}

/** Why these roles may not be held together (三员分立); undefined when they may. */
export function roleConflict(roles: readonly RoleId[]): string | undefined {
  const administrations = new Set(roles.filter(isAdministration));
  if (administrations.size > 1) return '系统管理员、安全管理员、审计管理员须由不同的人担任（三员分立）';
  const withCases = roles.some((role) => !isAdministration(role));
  return administrations.size === 1 && withCases ? '管理员不能同时担任办案岗位（三员分立）' : undefined;
}
