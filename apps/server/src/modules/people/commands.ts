import { randomBytes } from 'node:crypto';
import {
  apiTokenCreate,
  apiTokenRevoke,
  postCreate,
  postSetRoles,
  type RoleId,
  roleDefinition,
  unitCreate,
  unitRename,
  userAssignPost,
  userCreate,
  userEndPost,
  userResetPassword,
  userSetDisabled,
  userUnlock,
} from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { decided, insertRow, updateRow } from '../../commands/decision.ts';
import { handle, type LoadCall } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { invalidField, notFound, refused } from '../../errors.ts';
import { roleConflict } from './directory.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';
import { hashToken } from './sessions.ts';

const unitById = (tx: ScopedDb, id: string) =>
  tx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
const userById = (tx: ScopedDb, id: string) =>
  tx.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const postById = (tx: ScopedDb, id: string) =>
  tx.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();

function ownId(call: LoadCall<unknown>): string {
  if (!call.subject) throw new Error('the command needs its subject');
  return call.subject.id;
}

export const createUnit = handle({
  declaration: unitCreate,
  permission: 'unit.manage',
  load: async ({ tx, input }) => ({
    parent: await unitById(tx, input.parentId),
    same: await tx.selectFrom('unit').select('id').where('code', '=', input.code).executeTakeFirst(),
  }),
  decide: ({ parent, same }, input, context) => {
    if (!parent) throw invalidField('parentId', '没有这个上级单位');
    if (same) throw invalidField('code', `已有代码为“${input.code}”的单位`);
    const id = context.newId();
    const row = insertRow('unit', {
      city_code: context.cityCode,
      id,
      code: input.code,
      name: input.name,
      kind: input.kind,
      parent_id: input.parentId,
      division_code: input.divisionCode,
      source: '本地设置',
      reporting: input.reporting,
      region_names: json(input.regionNames) as never,
      retired_on: null,
    });
    return decided(`新增单位：${input.name}`, [row], { subject: { kind: 'unit', id, unitId: parent.id } });
  },
});

export const renameUnit = handle({
  declaration: unitRename,
  permission: 'unit.manage',
  load: async (call) => unitById(call.tx, ownId(call)),
  decide: (unit, input) => {
    if (!unit) throw notFound('该单位');
    return decided(`单位名称改为：${input.name}`, [
      updateRow('unit', { id: unit.id }, unit, {
        name: input.name,
        ...(input.regionNames ? { region_names: json(input.regionNames) as never } : {}),
      }),
    ]);
  },
});

export const createPost = handle({
  declaration: postCreate,
  permission: 'unit.manage',
  load: async (call) => ownId(call),
  decide: (unitId, input, context) => {
    const id = context.newId();
    const row = insertRow('post', { id, unit_id: unitId, title: input.title, roles: [], retired_on: null });
    return decided(`新增岗位：${input.title}`, [row], { result: { postId: id } });
  },
});

/** Every role that a post's holders hold through their posts, the post itself left out. */
async function otherRolesOfHolders(
  tx: ScopedDb,
  postId: string,
  today: string,
): Promise<Map<string, RoleId[]>> {
  const { rows } = await sql<{ user_id: string; roles: RoleId[] }>`
    select h.user_id, coalesce(array_agg(r.role) filter (where r.role is not null), '{}') as roles
    from post_holding h
    left join post_holding o on o.user_id = h.user_id and o.post_id <> h.post_id
      and (o.to_on is null or o.to_on >= ${today})
    left join post p on p.id = o.post_id
    left join lateral unnest(p.roles) as r(role) on true
    where h.post_id = ${postId} and (h.to_on is null or h.to_on >= ${today})
    group by h.user_id`.execute(tx);
  return new Map(rows.map((row) => [row.user_id, row.roles]));
}

export const setPostRoles = handle({
  declaration: postSetRoles,
  permission: 'user.manage',
  load: async (call) => ({
    post: await postById(call.tx, call.input.postId),
    holders: await otherRolesOfHolders(call.tx, call.input.postId, call.context.today.toString()),
    unitId: ownId(call),
  }),
  decide: ({ post, holders, unitId }, input, context) => {
    if (post?.unit_id !== unitId) throw notFound('该岗位');
    if (holders.has(context.actor.userId)) {
      throw refused([{ code: 'own-role', message: '不能给自己所任的岗位授予角色' }]);
    }
    for (const roles of [[], ...holders.values()]) {
      const conflict = roleConflict([...roles, ...input.roles]);
      if (conflict) throw refused([{ code: 'role-conflict', message: conflict }]);
    }
    const titles = input.roles.map((role) => roleDefinition(role).title).join('、');
    return decided(`岗位“${post.title}”的角色设为：${titles || '无'}`, [
      updateRow('post', { id: post.id }, post, { roles: input.roles }),
    ]);
  },
});

export const createUser = handle({
  declaration: userCreate,
  permission: 'user.manage',
  load: async ({ tx, input }) => {
    const password = oneTimePassword();
    return {
      post: await postById(tx, input.postId),
      same: await tx
        .selectFrom('app_user')
        .select('id')
        .where('username', '=', input.username)
        .executeTakeFirst(),
      password,
      passwordHash: await hashPassword(password),
    };
  },
  decide: ({ post, same, password, passwordHash }, input, context) => {
    if (!post) throw invalidField('postId', '没有这个岗位');
    if (same) throw invalidField('username', `用户名“${input.username}”已被使用`);
    const id = context.newId();
    return decided(
      `新增用户：${input.name}（${input.username}），任${post.title}`,
      [
        insertRow('app_user', {
          id,
          username: input.username,
          name: input.name,
          phone: input.phone,
          password_hash: passwordHash,
          earlier_hashes: [],
          must_change_password: true,
          failed_count: 0,
          locked_until: null,
          disabled: false,
          created_at: context.now.toString(),
        }),
        insertRow('post_holding', {
          id: context.newId(),
          user_id: id,
          post_id: post.id,
          from_on: context.today.toString(),
          to_on: null,
        }),
      ],
      {
        subject: { kind: 'user', id, unitId: post.unit_id },
        result: { userId: id, oneTimePassword: password },
      },
    );
  },
});

async function rolesOfUser(tx: ScopedDb, userId: string, today: string): Promise<RoleId[]> {
  const { rows } = await sql<{ role: RoleId }>`
    select distinct r.role from post_holding h join post p on p.id = h.post_id, unnest(p.roles) as r(role)
    where h.user_id = ${userId} and (h.to_on is null or h.to_on >= ${today})`.execute(tx);
  return rows.map((row) => row.role);
}

export const assignPost = handle({
  declaration: userAssignPost,
  permission: 'user.manage',
  load: async (call) => ({
    user: await userById(call.tx, ownId(call)),
    post: await postById(call.tx, call.input.postId),
    roles: await rolesOfUser(call.tx, ownId(call), call.context.today.toString()),
  }),
  decide: ({ user, post, roles }, input, context) => {
    if (!post) throw invalidField('postId', '没有这个岗位');
    if (user.id === context.actor.userId) throw refused([{ code: 'own-role', message: '不能给自己任职' }]);
    const conflict = roleConflict([...roles, ...post.roles]);
    if (conflict) throw refused([{ code: 'role-conflict', message: conflict }]);
    return decided(`${user.name}任${post.title}`, [
      insertRow('post_holding', {
        id: context.newId(),
        user_id: user.id,
        post_id: post.id,
        from_on: input.from,
        to_on: null,
      }),
    ]);
  },
});

export const endPost = handle({
  declaration: userEndPost,
  permission: 'user.manage',
  load: async (call) => ({
    user: await userById(call.tx, ownId(call)),
    holding: await call.tx
      .selectFrom('post_holding')
      .selectAll()
      .where('user_id', '=', ownId(call))
      .where('post_id', '=', call.input.postId)
      .where('to_on', 'is', null)
      .executeTakeFirst(),
  }),
  decide: ({ user, holding }, input) => {
    if (!holding) throw notFound('该任职');
    return decided(`${user.name}免职`, [
      updateRow('post_holding', { id: holding.id }, holding, { to_on: input.to }),
    ]);
  },
});

export const resetPassword = handle({
  declaration: userResetPassword,
  permission: 'user.manage',
  load: async (call) => {
    const password = oneTimePassword();
    return {
      user: await userById(call.tx, ownId(call)),
      password,
      passwordHash: await hashPassword(password),
    };
  },
  decide: ({ user, password, passwordHash }) =>
    decided(
      `重置${user.name}的密码`,
      [
        updateRow('app_user', { id: user.id }, user, {
          password_hash: passwordHash,
          earlier_hashes: [user.password_hash, ...user.earlier_hashes].slice(0, 5),
          must_change_password: true,
          failed_count: 0,
          locked_until: null,
        }),
      ],
      { result: { oneTimePassword: password } },
    ),
});

export const unlockUser = handle({
  declaration: userUnlock,
  permission: 'user.manage',
  load: async (call) => userById(call.tx, ownId(call)),
  decide: (user) =>
    decided(`解除${user.name}的锁定`, [
      updateRow('app_user', { id: user.id }, user, { failed_count: 0, locked_until: null }),
    ]),
});

export const setDisabled = handle({
  declaration: userSetDisabled,
  permission: 'user.manage',
  load: async (call) => userById(call.tx, ownId(call)),
  decide: (user, input, context) => {
    if (user.id === context.actor.userId)
      throw refused([{ code: 'own-account', message: '不能停用自己的账号' }]);
    return decided(`${input.disabled ? '停用' : '启用'}${user.name}`, [
      updateRow('app_user', { id: user.id }, user, { disabled: input.disabled }),
    ]);
  },
});

export const createApiToken = handle({
  declaration: apiTokenCreate,
  permission: 'user.manage',
  load: async ({ tx, input }) => unitById(tx, input.unitId),
  decide: (unit, input, context) => {
    if (!unit) throw invalidField('unitId', '没有这个单位');
    const role = roleDefinition(input.role);
    const beyond = input.permissions.filter((permission) => !role.permissions.includes(permission));
    if (beyond.length > 0)
      throw invalidField('permissions', `角色“${role.title}”没有其中 ${beyond.length} 项权限`);
    if (input.expiresOn <= context.today.toString()) throw invalidField('expiresOn', '有效期须晚于今天');
    const id = context.newId();
    const token = `eco_${randomBytes(32).toString('base64url')}`;
    const row = insertRow('api_token', {
      id,
      token_hash: hashToken(token),
      name: input.name,
      unit_id: unit.id,
      role: input.role,
      permissions: input.permissions,
      expires_on: input.expiresOn,
      last_used_at: null,
      revoked_at: null,
      created_at: context.now.toString(),
    });
    return decided(`新建接口令牌：${input.name}`, [row], {
      subject: { kind: 'apiToken', id, unitId: unit.id },
      result: { tokenId: id, token },
    });
  },
});

export const revokeApiToken = handle({
  declaration: apiTokenRevoke,
  permission: 'user.manage',
  load: async (call) =>
    call.tx.selectFrom('api_token').selectAll().where('id', '=', ownId(call)).executeTakeFirstOrThrow(),
  decide: (token, _input, context) =>
    decided(`撤销接口令牌：${token.name}`, [
      updateRow('api_token', { id: token.id }, token, { revoked_at: context.now.toString() }),
    ]),
});
