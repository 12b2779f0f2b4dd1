import { ROLE_IDS, type RoleId, roleDefinition } from '@ecoredress/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, unitsFor } from '../../access/actor.ts';
import { actorOf, roleConflict, tokenActor } from './actors.ts';
import { treeOrder } from './directory.ts';

const place = {
  cityCode: '350600',
  administrationKey: '000000',
  unitsBelow: (id: string) => (id === 'bureau' ? ['bureau', 'branch'] : [id]),
};

function post(unitId: string, ...roles: RoleId[]) {
  return { id: `post-${unitId}`, title: '岗位', unit_id: unitId, unit_name: unitId, roles };
}

describe('an actor', () => {
  it('is nobody without a post', () => {
    expect(actorOf({ id: '1', name: '甲' }, [], place)).toBeUndefined();
  });

  it('reaches as far as the role of each post does', () => {
    const actor = actorOf(
      { id: '1', name: '甲' },
      [post('branch', 'caseOfficer'), post('bureau', 'departmentHead')],
      place,
    );
    if (!actor) throw new Error('no actor');
    expect(unitsFor(actor, 'lead.import')).toEqual(['branch']);
    expect(unitsFor(actor, 'claim.signDepartment')).toEqual(['bureau', 'branch']);
    expect(may(actor, 'user.manage')).toBe(false);
  });

  it('works on the city’s cases, or as administrator on the administration', () => {
    const officer = actorOf({ id: '1', name: '甲' }, [post('branch', 'caseOfficer')], place);
    const admin = actorOf({ id: '2', name: '乙' }, [post('bureau', 'auditAdministrator')], place);
    expect(officer?.cityCode).toBe('350600');
    expect(admin?.cityCode).toBe('000000');
  });

  it('as a token does only what it was narrowed to', () => {
    const row = {
      id: '3',
      name: '平台',
      unit_id: 'branch',
      role: 'caseOfficer' as const,
      permissions: ['lead.read'],
    };
    const actor = tokenActor(row, place);
    expect(unitsFor(actor, 'lead.read')).toEqual(['branch']);
    expect(may(actor, 'lead.handle')).toBe(false);
    expect(may(actor, 'claim.read')).toBe(false);
  });
});

describe('three separate administrations (三员分立)', () => {
  it('are never held together, nor one of them beside a case role', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ROLE_IDS)), (roles) => {
        const administrations = roles.filter((role) => roleDefinition(role).administration);
        const lawful = administrations.length === 0 || (administrations.length === 1 && roles.length === 1);
        expect(roleConflict(roles) === undefined).toBe(lawful);
      }),
    );
  });

  it('share no permission that changes anything', () => {
    const administrations = ROLE_IDS.filter((role) => roleDefinition(role).administration);
    const granted = administrations.flatMap((role) => roleDefinition(role).permissions);
    const shared = granted.filter((permission, index) => granted.indexOf(permission) !== index);
    expect(new Set(shared)).toEqual(new Set(['unit.read']));
  });
});

describe('the order of units', () => {
  it('puts every unit after the one above it, whatever order they come in', () => {
    const units = [
      { id: 'root', code: 'r', parentId: null },
      { id: 'b', code: 'b', parentId: 'root' },
      { id: 'a', code: 'a', parentId: 'root' },
      { id: 'b1', code: '1', parentId: 'b' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: 4 }), (shuffled) => {
        expect(treeOrder(shuffled).map(({ id }) => id)).toEqual(['root', 'a', 'b', 'b1']);
      }),
    );
  });
});
