import {
  userAssignPost,
  userCreate,
  userEndPost,
  userResetPassword,
  userSetDisabled,
  userUnlock,
} from '@ecoredress/contract';
import { decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../../errors.ts';
import { newAccount } from '../account.ts';
import { roleConflict } from '../actors.ts';
import {
  findHolding,
  findPost,
  findUserByName,
  getUser,
  listRolesOfUser,
  lockRoles,
  subjectId,
} from '../facts.ts';
import { sealSecret } from '../one-time-secrets.ts';
import { hashPassword, oneTimePassword, REMEMBERED_PASSWORDS } from '../passwords.ts';

function refuseOwn(userId: string, context: DecisionContext, message: string): void {
  if (userId === context.actor.userId) throw refused([{ code: 'own-account', message }]);
}

export const createUser = handle({
  declaration: userCreate,
  permission: 'user.manage',
  load: async ({ tx, input }) => {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await lockRoles(tx);
    return {
      post: await findPost(tx, input.postId),
      same: await findUserByName(tx, input.username),
      password,
      passwordHash,
    };
  },
  decide: ({ post, same, password, passwordHash }, input, context) => {
    if (!post) throw invalidField('postId', '没有这个岗位');
    if (same) throw invalidField('username', `用户名“${input.username}”已被使用`);
    const id = context.newId();
    const { username, name, phone } = input;
    const account = { id, username, name, phone, passwordHash, postId: post.id };
    return decided(`新增用户：${name}（${username}），任${post.title}`, newAccount(account, context), {
      subject: { kind: 'user', id, unitId: post.unit_id },
      result: { userId: id, oneTimePassword: sealSecret(password) },
    });
  },
});

export const assignPost = handle({
  declaration: userAssignPost,
  permission: 'user.manage',
  load: async (call) => {
    const { tx, input } = call;
    const userId = subjectId(call);
    const today = call.context.today.toString();
    await lockRoles(tx);
    return {
      user: await getUser(tx, userId),
      post: await findPost(tx, input.postId),
      roles: await listRolesOfUser(tx, userId, today),
      held: await findHolding(tx, userId, input.postId, today),
    };
  },
  decide: ({ user, post, roles, held }, input, context) => {
    if (!post) throw invalidField('postId', '没有这个岗位');
    refuseOwn(user.id, context, '不能给自己任职');
    if (held) throw invalidField('postId', `${user.name}已任${post.title}`);
    const conflict = roleConflict([...roles, ...post.roles]);
    if (conflict) throw refused([{ code: 'role-conflict', message: conflict }]);
    return decided(`${user.name}自${input.from}起任${post.title}`, [
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
    user: await getUser(call.tx, subjectId(call)),
    holding: await findHolding(call.tx, subjectId(call), call.input.postId, call.context.today.toString()),
  }),
  decide: ({ user, holding }, input, context) => {
    if (!holding) throw notFound('该任职');
    // Also keeps the place from ever being left without a security administrator.
    refuseOwn(user.id, context, '不能免去自己的任职，请由另一位安全管理员办理');
    if (input.to < holding.from_on) throw invalidField('to', `免职日期不能早于任职日期${holding.from_on}`);
    return decided(`${user.name}自${input.to}起免职`, [
      updateRow('post_holding', { id: holding.id }, holding, { to_on: input.to }),
    ]);
  },
});

export const resetPassword = handle({
  declaration: userResetPassword,
  permission: 'user.manage',
  load: async (call) => {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return { user: await getUser(call.tx, subjectId(call)), password, passwordHash };
  },
  decide: ({ user, password, passwordHash }, _input, context) => {
    refuseOwn(user.id, context, '修改自己的密码请用“修改密码”');
    const changes = updateRow('app_user', { id: user.id }, user, {
      password_hash: passwordHash,
      earlier_hashes: [user.password_hash, ...user.earlier_hashes].slice(0, REMEMBERED_PASSWORDS),
      must_change_password: true,
      failed_count: 0,
      locked_until: null,
      sessions_from: context.now.toString(),
    });
    return decided(`重置${user.name}的密码`, [changes], {
      result: { oneTimePassword: sealSecret(password) },
    });
  },
});

export const unlockUser = handle({
  declaration: userUnlock,
  permission: 'user.manage',
  load: (call) => getUser(call.tx, subjectId(call)),
  decide: (user) =>
    decided(`解除${user.name}的锁定`, [
      updateRow('app_user', { id: user.id }, user, { failed_count: 0, locked_until: null }),
    ]),
});

export const setDisabled = handle({
  declaration: userSetDisabled,
  permission: 'user.manage',
  load: (call) => getUser(call.tx, subjectId(call)),
  decide: (user, { disabled }, context) => {
    refuseOwn(user.id, context, '不能停用自己的账号');
    return decided(`${disabled ? '停用' : '启用'}${user.name}的账号`, [
      updateRow('app_user', { id: user.id }, user, { disabled, sessions_from: context.now.toString() }),
    ]);
  },
});
