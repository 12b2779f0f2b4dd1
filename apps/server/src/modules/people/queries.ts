import { apiTokensList, signInEvents, unitsList, usersList } from '@ecoredress/contract';
import { sql } from 'kysely';
import { answer } from '../../queries/handler.ts';

interface UnitRow {
  id: string;
  version: number;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  division_code: string;
  source: string;
  reporting: boolean;
  region_names: string[];
  posts: { id: string; title: string; roles: string[]; holders: { id: string; name: string }[] }[];
}

interface UserRow {
  id: string;
  version: number;
  username: string;
  name: string;
  disabled: boolean;
  locked: boolean;
  must_change_password: boolean;
  posts: { id: string; title: string; unitName: string; from: string }[];
}

export const PEOPLE_QUERIES = [
  answer({
    declaration: unitsList,
    permission: 'unit.read',
    run: async (tx, _params, { today }) => {
      const on = today.toString();
      const { rows } = await sql<UnitRow>`
        select u.*, coalesce((select head_seq from journal_chain j where j.subject_id = u.id), 0) as version,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'roles', p.roles,
            'holders', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by h.from_on)
              from post_holding h join app_user a on a.id = h.user_id
              where h.post_id = p.id and (h.to_on is null or h.to_on >= ${on})), '[]')) order by p.id)
            from post p where p.unit_id = u.id and p.retired_on is null), '[]') as posts
        from unit u where u.retired_on is null order by u.id`.execute(tx);
      return {
        items: rows.map((row) => ({
          id: row.id,
          version: row.version,
          code: row.code,
          name: row.name,
          kind: row.kind,
          parentId: row.parent_id,
          divisionCode: row.division_code,
          source: row.source,
          reporting: row.reporting,
          regionNames: row.region_names,
          posts: row.posts,
        })),
      };
    },
  }),
  answer({
    declaration: usersList,
    permission: 'user.manage',
    run: async (tx, _params, { today }) => {
      const { rows } = await sql<UserRow>`
        select a.id, a.username, a.name, a.disabled, a.must_change_password,
          coalesce(a.locked_until > now(), false) as locked,
          coalesce((select head_seq from journal_chain j where j.subject_id = a.id), 0) as version,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'unitName', u.name,
            'from', h.from_on) order by h.from_on)
            from post_holding h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
            where h.user_id = a.id and (h.to_on is null or h.to_on >= ${today.toString()})), '[]') as posts
        from app_user a order by a.id limit 2000`.execute(tx);
      return {
        items: rows.map(({ must_change_password, ...row }) => ({
          ...row,
          mustChangePassword: must_change_password,
        })),
      };
    },
  }),
  answer({
    declaration: apiTokensList,
    permission: 'user.manage',
    run: async (tx, _params, { place }) => {
      const rows = await tx
        .selectFrom('api_token')
        .selectAll()
        .select(
          sql<number>`coalesce((select head_seq from journal_chain j where j.subject_id = api_token.id), 0)`.as(
            'version',
          ),
        )
        .orderBy('id', 'desc')
        .limit(500)
        .execute();
      return {
        items: rows.map((row) => ({
          id: row.id,
          version: row.version,
          name: row.name,
          unitName: place.getUnit(row.unit_id).name,
          role: row.role,
          permissions: row.permissions,
          expiresOn: row.expires_on,
          lastUsedAt: row.last_used_at,
          revoked: row.revoked_at !== null,
        })),
      };
    },
  }),
  answer({
    declaration: signInEvents,
    permission: 'audit.read',
    run: async (tx) => ({
      items: await tx
        .selectFrom('sign_in_event')
        .select(['id', 'at', 'username', 'outcome', 'ip'])
        .orderBy('at', 'desc')
        .limit(500)
        .execute(),
    }),
  }),
];
