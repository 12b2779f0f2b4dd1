import { z } from 'zod';
import { PERMISSIONS, type Permission, ROLE_IDS, type RoleId } from './access/permissions.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoDate, Line } from './kernel/scalars.ts';

const Role = z.enum(ROLE_IDS as [RoleId, ...RoleId[]], '没有这个角色');
const PermissionName = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]], '没有这项权限');

export const SignInInput = z.object({
  username: z.string().trim().min(1, '请输入用户名').max(100),
  password: z.string().min(1, '请输入密码').max(128),
});

/** What `GET /api/session` answers: who is signed in, and what the page needs to know of the place. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string(), username: z.string(), mustChangePassword: z.boolean() }),
  unit: z.object({ id: z.string(), name: z.string() }),
  post: z.string(),
  roles: z.array(z.object({ id: z.string(), title: z.string() })),
  permissions: z.array(PermissionName),
  place: z.object({ profileId: z.string(), title: z.string(), cityCode: z.string(), cityName: z.string() }),
  units: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), reporting: z.boolean() })),
  idleMinutes: z.number(),
  today: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1, '请输入当前密码').max(128),
  next: z.string().min(1, '请输入新密码').max(128),
});

export const unitCreate = defineCommand({
  name: 'unit.create',
  title: '新增单位',
  subject: 'unit',
  creates: true,
  input: z.object({
    parentId: Id,
    code: Line,
    name: Line,
    kind: Line,
    divisionCode: z.string().regex(/^[0-9A-Z]{6}$/, '行政区划代码为 6 位'),
    reporting: z.boolean(),
    regionNames: z.array(Line).max(20).default([]),
  }),
});
export const unitRename = defineCommand({
  name: 'unit.rename',
  title: '修改单位名称',
  subject: 'unit',
  input: z.object({ name: Line, regionNames: z.array(Line).max(20).optional() }),
});
export const postCreate = defineCommand({
  name: 'post.create',
  title: '新增岗位',
  subject: 'unit',
  input: z.object({ title: Line }),
  result: z.object({ postId: z.string() }),
});
/** Which roles a post carries: for the security administrator alone. */
export const postSetRoles = defineCommand({
  name: 'post.setRoles',
  title: '设置岗位角色',
  subject: 'unit',
  input: z.object({ postId: Id, roles: z.array(Role).max(10) }),
});
export const userCreate = defineCommand({
  name: 'user.create',
  title: '新增用户',
  subject: 'user',
  creates: true,
  input: z.object({
    username: z
      .string()
      .trim()
      .regex(/^[a-zA-Z][\w.-]{2,40}$/, '用户名以字母开头，3 至 41 位字母、数字、点、横线或下划线'),
    name: Line,
    phone: z.string().trim().max(30).default(''),
    postId: Id,
  }),
  result: z.object({ userId: z.string(), oneTimePassword: z.string() }),
});
export const userAssignPost = defineCommand({
  name: 'user.assignPost',
  title: '任职',
  subject: 'user',
  input: z.object({ postId: Id, from: IsoDate }),
});
export const userEndPost = defineCommand({
  name: 'user.endPost',
  title: '免职',
  subject: 'user',
  input: z.object({ postId: Id, to: IsoDate }),
});
export const userResetPassword = defineCommand({
  name: 'user.resetPassword',
  title: '重置密码',
  subject: 'user',
  input: z.object({}),
  result: z.object({ oneTimePassword: z.string() }),
});
export const userUnlock = defineCommand({
  name: 'user.unlock',
  title: '解除锁定',
  subject: 'user',
  input: z.object({}),
});
export const userSetDisabled = defineCommand({
  name: 'user.setDisabled',
  title: '停用或启用用户',
  subject: 'user',
  input: z.object({ disabled: z.boolean() }),
});
export const apiTokenCreate = defineCommand({
  name: 'apiToken.create',
  title: '新建接口令牌',
  subject: 'apiToken',
  creates: true,
  input: z.object({
    name: Line,
    unitId: Id,
    role: Role,
    permissions: z.array(PermissionName).min(1, '至少授予一项权限').max(30),
    expiresOn: IsoDate,
  }),
  result: z.object({ tokenId: z.string(), token: z.string() }),
});
export const apiTokenRevoke = defineCommand({
  name: 'apiToken.revoke',
  title: '撤销接口令牌',
  subject: 'apiToken',
  input: z.object({}),
});

export const UnitView = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parentId: z.string().nullable(),
  divisionCode: z.string(),
  source: z.string(),
  reporting: z.boolean(),
  regionNames: z.array(z.string()),
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      roles: z.array(z.string()),
      holders: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type UnitView = z.infer<typeof UnitView>;

export const unitsList = defineQuery({
  name: 'units.list',
  title: '单位与岗位',
  path: '/api/units',
  params: z.object({}),
  result: z.object({ items: z.array(UnitView) }),
});

export const UserView = z.object({
  id: z.string(),
  version: z.int(),
  username: z.string(),
  name: z.string(),
  posts: z.array(z.object({ id: z.string(), title: z.string(), unitName: z.string(), from: z.string() })),
  disabled: z.boolean(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type UserView = z.infer<typeof UserView>;

export const usersList = defineQuery({
  name: 'users.list',
  title: '用户',
  path: '/api/users',
  params: z.object({}),
  result: z.object({ items: z.array(UserView) }),
});

export const apiTokensList = defineQuery({
  name: 'apiTokens.list',
  title: '接口令牌',
  path: '/api/tokens',
  params: z.object({}),
  result: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        name: z.string(),
        unitName: z.string(),
        role: z.string(),
        permissions: z.array(z.string()),
        expiresOn: z.string(),
        lastUsedAt: z.string().nullable(),
        revoked: z.boolean(),
      }),
    ),
  }),
});

export const signInEvents = defineQuery({
  name: 'signIns.list',
  title: '登录记录',
  path: '/api/sign-ins',
  params: z.object({}),
  result: z.object({
    items: z.array(
      z.object({ id: z.string(), at: z.string(), username: z.string(), outcome: z.string(), ip: z.string() }),
    ),
  }),
});
