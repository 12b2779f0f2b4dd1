import {
  accessMatrix,
  DESIGNATED_DUTIES,
  type DesignatedDuty,
  PERMISSIONS,
  type Permission,
  ROLE_IDS,
  type RoleId,
  roleDefinition,
  type UnitView,
  unitOfficers,
  unitsList,
} from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../../access/scope.ts';
import { answer } from '../../../queries/handler.ts';
import { treeOrder } from '../directory.ts';

interface UnitRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly divisionCode: string;
  readonly divisionFrom: string | null;
  readonly inForceFrom: string | null;
  readonly source: string;
  readonly reporting: boolean;
  readonly regionNames: string[];
  readonly designations: (Omit<UnitView['designations'][number], 'duties'> & { duties: DesignatedDuty[] })[];
  readonly posts: (Omit<UnitView['posts'][number], 'roles'> & { roles: RoleId[] })[];
}

async function listUnits(tx: ScopedDb, on: string): Promise<UnitView[]> {
  const { rows } = await sql<UnitRow>`
    select u.id, u.code, u.name, u.kind, u.parent_id as "parentId", u.division_code as "divisionCode",
      u.division_from as "divisionFrom", u.in_force_from as "inForceFrom", u.source, u.reporting,
      u.region_names as "regionNames", coalesce(j.head_seq, 0) as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'documentNumber', d.document_number,
          'title', d.title, 'issuedOn', d.issued_on, 'validTo', d.valid_to, 'duties', d.duties,
          'fileSha256', d.file_sha256, 'verified', d.verified) order by d.issued_on desc, d.id)
        from unit_designation d where d.unit_id = u.id), '[]') as designations,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'roles', p.roles,
          'holders', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by h.from_on, a.id)
            from post_holding h join app_user a on a.id = h.user_id
            where h.post_id = p.id and h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})), '[]'))
          order by p.id)
        from post p where p.unit_id = u.id and p.retired_on is null), '[]') as posts
    from unit u
    left join journal_chain j on j.city_code = u.city_code and j.subject_id = u.id
    where u.retired_on is null or u.retired_on > ${on}`.execute(tx);
  return treeOrder(rows).map((row) => ({
    ...row,
    designations: row.designations.map((paper) => ({
      ...paper,
      duties: paper.duties.map((id) => ({ id, title: DESIGNATED_DUTIES[id] })),
    })),
    posts: row.posts.map((post) => ({ ...post, roles: post.roles.map(roleView) })),
  }));
}

const CASE_ROLES = ROLE_IDS.filter((id) => roleDefinition(id).permissions.includes('claim.handle'));

/** The holders of case posts of one unit on a day, one line a person. */
export async function listOfficers(tx: ScopedDb, unitId: string, on: string) {
  const { rows } = await sql<{ id: string; name: string; post: string }>`
    select distinct on (a.id) a.id, a.name, p.title as post
    from post p
    join post_holding h on h.post_id = p.id and h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})
    join app_user a on a.id = h.user_id and not a.disabled
    where p.unit_id = ${unitId} and p.retired_on is null and p.roles && ${CASE_ROLES}::text[]
    order by a.id, p.id`.execute(tx);
  return rows;
}

export function roleView(id: RoleId): { id: string; title: string } {
  return { id, title: roleDefinition(id).title };
}

export function permissionView(id: Permission): { id: Permission; title: string } {
  return { id, title: PERMISSIONS[id] };
}

export const UNIT_QUERIES = [
  answer({
    declaration: unitsList,
    permission: 'unit.read',
    run: async (tx, _params, { today }) => ({ items: await listUnits(tx, today.toString()) }),
  }),
  answer({
    declaration: unitOfficers,
    permission: 'claim.read',
    run: async (tx, { unitId }, { today }) => ({ items: await listOfficers(tx, unitId, today.toString()) }),
  }),
  answer({
    declaration: accessMatrix,
    permission: 'unit.read',
    run: async () => ({
      permissions: (Object.keys(PERMISSIONS) as Permission[]).map(permissionView),
      roles: ROLE_IDS.map((id) => {
        const { title, scope, administration, permissions } = roleDefinition(id);
        return { id, title, scope, administration: administration ?? null, permissions: [...permissions] };
      }),
    }),
  }),
];
