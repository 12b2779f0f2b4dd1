import { type Permission, type RoleId, roleDefinition } from '@ecoredress/contract';

/** A role as the actor holds it, with the units it reaches there ('*' = every unit of the city). */
export interface Grant {
  readonly role: RoleId;
  readonly unitIds: readonly string[] | '*';
}

/** Who is acting: a signed-in user, an API token, somebody invited to one thing, or the product itself. */
export interface Actor {
  readonly kind: 'user' | 'token' | 'guest' | 'system';
  readonly userId: string;
  readonly name: string;
  /** The post the actor acts from, as printed in the journal. */
  readonly post: string;
  readonly cityCode: string;
  /** The unit of the actor's own post. */
  readonly unitId: string;
  readonly grants: readonly Grant[];
  /** For guests: the one thing they were invited to; they reach no unit. */
  readonly invitedTo?: string;
  /** For API tokens: the permissions it was narrowed to. */
  readonly onlyPermissions?: readonly Permission[];
}

/** The units in which the actor holds a permission; '*' for all, an empty list for none (deny by default). */
export function unitsFor(actor: Actor, permission: Permission): readonly string[] | '*' {
  if (actor.onlyPermissions && !actor.onlyPermissions.includes(permission)) return [];
  if (actor.kind === 'system') return '*';
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if (!roleDefinition(grant.role).permissions.includes(permission)) continue;
    if (grant.unitIds === '*') return '*';
    for (const unit of grant.unitIds) units.add(unit);
  }
  return [...units];
}

/** Whether the actor holds a permission at all, or in the given unit. */
export function may(actor: Actor, permission: Permission, unitId?: string): boolean {
  // What a guest may do holds for the one subject alone: the row policies hide every other.
  if (actor.kind === 'guest') return holds(actor, permission);
  const units = unitsFor(actor, permission);
  if (units === '*') return true;
  return unitId === undefined ? units.length > 0 : units.includes(unitId);
}

function holds({ grants }: Actor, permission: Permission): boolean {
  return grants.some(({ role }) => roleDefinition(role).permissions.includes(permission));
}

const CASE_READING: readonly Permission[] = ['lead.read', 'penalty.read', 'claim.read', 'audit.read'];

/** Every unit whose cases the actor may see at all: the row policies let nothing else through. */
export function visibleUnits(actor: Actor): readonly string[] | '*' {
  const units = new Set<string>();
  for (const permission of CASE_READING) {
    const reached = unitsFor(actor, permission);
    if (reached === '*') return '*';
    for (const unit of reached) units.add(unit);
  }
  return [...units];
}

/** The product acting by itself, for jobs and demo data. */
export function systemActor(cityCode: string, unitId: string): Actor {
  return {
    kind: 'system',
    userId: '00000000-0000-7000-8000-000000000000',
    name: '系统',
    post: '系统任务',
    cityCode,
    unitId,
    grants: [],
  };
}
