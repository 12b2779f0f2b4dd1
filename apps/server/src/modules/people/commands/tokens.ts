import { randomBytes } from 'node:crypto';
import { apiTokenCreate, apiTokenRevoke, PERMISSIONS, roleDefinition } from '@ecoredress/contract';
import { decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { findUnit, subjectId } from '../facts.ts';
import { sealSecret } from '../one-time-secrets.ts';
import { hashToken } from '../sign-in.ts';

/** Makes a leaked token easy to find by those who search code and logs for secrets. */
const TOKEN_PREFIX = 'eco_';

export const createApiToken = handle({
  declaration: apiTokenCreate,
  permission: 'user.manage',
  load: async ({ tx, input }) => ({
    unit: await findUnit(tx, input.unitId),
    token: `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`,
  }),
  decide: ({ unit, token }, input, context) => {
    if (!unit || unit.retired_on !== null) throw invalidField('unitId', '没有这个单位');
    const role = roleDefinition(input.role);
    if (role.administration) throw invalidField('role', '管理角色只能由人担任，不能授予令牌');
    const beyond = input.permissions.filter((permission) => !role.permissions.includes(permission));
    if (beyond.length > 0) {
      const titles = beyond.map((permission) => PERMISSIONS[permission]).join('、');
      throw invalidField('permissions', `角色“${role.title}”没有这些权限：${titles}`);
    }
    if (input.expiresOn <= context.today.toString()) throw invalidField('expiresOn', '有效期须晚于今天');
    const id = context.newId();
    const row = insertRow('api_token', {
      id,
      token_hash: hashToken(token),
      name: input.name,
      unit_id: unit.id,
      role: input.role,
      permissions: [...new Set(input.permissions)],
      expires_on: input.expiresOn,
      last_used_at: null,
      revoked_at: null,
      created_at: context.now.toString(),
    });
    return decided(`新建接口令牌：${input.name}`, [row], {
      subject: { kind: 'apiToken', id, unitId: unit.id },
      result: { tokenId: id, token: sealSecret(token) },
    });
  },
});

export const revokeApiToken = handle({
  declaration: apiTokenRevoke,
  permission: 'user.manage',
  load: (call) =>
    call.tx.selectFrom('api_token').selectAll().where('id', '=', subjectId(call)).executeTakeFirstOrThrow(),
  decide: (token, _input, context) => {
    if (token.revoked_at !== null) throw refused([{ code: 'already-revoked', message: '该令牌已撤销' }]);
    return decided(`撤销接口令牌：${token.name}`, [
      updateRow('api_token', { id: token.id }, token, { revoked_at: context.now.toString() }),
    ]);
  },
});
