import { postCreate, postRetire, postSetRoles, roleDefinition } from '@ecoredress/contract';
import { decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { notFound, refused } from '../../../errors.ts';
import { roleConflict } from '../actors.ts';
import { findPost, getUnit, listHolders, lockRoles, subjectId } from '../facts.ts';

export const createPost = handle({
  declaration: postCreate,
  permission: 'unit.manage',
  load: (call) => getUnit(call.tx, subjectId(call)),
  decide: (unit, input, context) => {
    if (unit.retired_on !== null) throw refused([{ code: 'already-retired', message: '该单位已撤销' }]);
    const id = context.newId();
    const row = insertRow('post', { id, unit_id: unit.id, title: input.title, roles: [], retired_on: null });
    return decided(`新增岗位：${input.title}`, [row], { result: { postId: id } });
  },
});

export const retirePost = handle({
  declaration: postRetire,
  permission: 'unit.manage',
  load: async (call) => {
    await lockRoles(call.tx);
    return {
      unitId: subjectId(call),
      post: await findPost(call.tx, call.input.postId),
      holders: await listHolders(call.tx, call.input.postId, call.context.today.toString()),
    };
  },
  decide: ({ unitId, post, holders }, _input, context) => {
    if (post?.unit_id !== unitId) throw notFound('该岗位');
    if (holders.length > 0) {
      const names = holders.map(({ name }) => name).join('、');
      throw refused([{ code: 'people-in-posts', message: `${names}仍任此岗位，请先免职` }]);
    }
    return decided(`撤销岗位：${post.title}`, [
      updateRow('post', { id: post.id }, post, { retired_on: context.today.toString() }),
    ]);
  },
});

export const setPostRoles = handle({
  declaration: postSetRoles,
  permission: 'user.manage',
  load: async (call) => {
    await lockRoles(call.tx);
    return {
      unitId: subjectId(call),
      post: await findPost(call.tx, call.input.postId),
      holders: await listHolders(call.tx, call.input.postId, call.context.today.toString()),
    };
  },
  decide: ({ unitId, post, holders }, input, context) => {
    if (post?.unit_id !== unitId) throw notFound('该岗位');
    if (holders.some((holder) => holder.user_id === context.actor.userId)) {
      throw refused([{ code: 'own-role', message: '不能更改自己所任岗位的角色' }]);
    }
    const roles = [...new Set(input.roles)];
    const inItself = roleConflict(roles);
    if (inItself) throw refused([{ code: 'role-conflict', message: inItself }]);
    const problems = holders.flatMap((holder) => {
      const conflict = roleConflict([...holder.other_roles, ...roles]);
      return conflict ? [{ code: 'role-conflict', message: `${holder.name}另有任职：${conflict}` }] : [];
    });
    if (problems.length > 0) throw refused(problems);
    const titles = roles.map((role) => roleDefinition(role).title).join('、');
    return decided(`岗位“${post.title}”的角色设为：${titles || '无'}`, [
      updateRow('post', { id: post.id }, post, { roles }),
    ]);
  },
});
