import { apiTokensList, type Permission, type RoleId, roleDefinition } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../../access/scope.ts';
import { decodeCursor } from '../../../queries/cursor.ts';
import { answer, type QueryContext } from '../../../queries/handler.ts';
import { readPage } from './page.ts';
import { permissionView } from './units.ts';

interface TokenRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly unitId: string;
  readonly role: RoleId;
  readonly permissions: readonly Permission[];
  readonly expiresOn: string;
  readonly lastUsedAt: string | null;
  readonly revoked: boolean;
}

async function listTokens(
  tx: ScopedDb,
  params: z.output<typeof apiTokensList.params>,
  { place, today }: QueryContext,
) {
  const [after] = params.cursor ? decodeCursor(params.cursor, 1) : [];
  const page = await readPage<TokenRow>(tx, {
    select: sql`t.id, t.name, t.unit_id as "unitId", t.role, t.permissions, t.expires_on as "expiresOn",
      t.last_used_at as "lastUsedAt", t.revoked_at is not null as revoked,
      coalesce((select max(j.head_seq) from journal_chain j where j.subject_id = t.id), 0) as version`,
    from: sql`api_token t`,
    where: [],
    after: after === undefined ? undefined : sql`t.id < ${after}::uuid`,
    orderBy: sql`t.id desc`,
    limit: params.limit,
    key: (row) => [row.id],
  });
  const items = page.rows.map(({ unitId, role, revoked, permissions, ...row }) => ({
    ...row,
    unitName: place.getUnit(unitId).name,
    roleTitle: roleDefinition(role).title,
    permissions: permissions.map(permissionView),
    state: stateOf(revoked, row.expiresOn, today),
  }));
  return { items, nextCursor: page.nextCursor, total: page.total };
}

function stateOf(revoked: boolean, expiresOn: string, today: Temporal.PlainDate) {
  if (revoked) return 'revoked' as const;
  return expiresOn < today.toString() ? ('expired' as const) : ('valid' as const);
}

export const TOKEN_QUERIES = [
  answer({ declaration: apiTokensList, permission: 'user.manage', run: listTokens }),
];
