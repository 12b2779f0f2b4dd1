import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoDate, Line } from './kernel/scalars.ts';
import { PermissionName, RoleName } from './units.ts';

export const SignInInput = z.object({
  username: z.string().trim().min(1, '请输入用户名').max(100, '用户名过长'),
  password: z.string().min(1, '请输入密码').max(128, '密码不能超过 128 位'),
});

/** What `GET /api/session` answers: who is signed in, and what the page needs to know of the place. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string(), username: z.string(), mustChangePassword: z.boolean() }),
  /** The unit of the post held longest. */
  unit: z.object({ id: z.string(), name: z.string() }),
  /** Unit and post in one, as the journal prints them. */
  post: z.string(),
  posts: z.array(z.object({ id: z.string(), title: z.string(), unitName: z.string() })),
  roles: z.array(z.object({ id: z.string(), title: z.string() })),
  permissions: z.array(PermissionName),
  place: z.object({
    profileId: z.string(),
    title: z.string(),
    cityCode: z.string(),
    cityName: z.string(),
    /** False until the system administrator has set the city (place.configure). */
    ready: z.boolean(),
  }),
  units: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), reporting: z.boolean() })),
  idleMinutes: z.number(),
  /** The server's legal day in Asia/Shanghai. */
  today: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1, '请输入当前密码').max(128, '密码不能超过 128 位'),
  next: z.string().min(1, '请输入新密码').max(128, '密码不能超过 128 位'),
});

const NoInput = z.object({});

/** Makes a user in a post. The one-time password is shown once and kept nowhere. */
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
    phone: z.string().trim().max(30, '电话过长').default(''),
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
/** `to` is the first day on which the post is no longer held. */
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
  input: NoInput,
  result: z.object({ oneTimePassword: z.string() }),
});
export const userUnlock = defineCommand({
  name: 'user.unlock',
  title: '解除锁定',
  subject: 'user',
  input: NoInput,
});
export const userSetDisabled = defineCommand({
  name: 'user.setDisabled',
  title: '停用或启用用户',
  subject: 'user',
  input: z.object({ disabled: z.boolean() }),
});

/** Lets another system in: one role in one unit, narrowed to some of its permissions. */
export const apiTokenCreate = defineCommand({
  name: 'apiToken.create',
  title: '新建接口令牌',
  subject: 'apiToken',
  creates: true,
  input: z.object({
    name: Line,
    unitId: Id,
    role: RoleName,
    permissions: z.array(PermissionName).min(1, '至少授予一项权限').max(30, '权限过多'),
    expiresOn: IsoDate,
  }),
  result: z.object({ tokenId: z.string(), token: z.string() }),
});
export const apiTokenRevoke = defineCommand({
  name: 'apiToken.revoke',
  title: '撤销接口令牌',
  subject: 'apiToken',
  input: NoInput,
});

export const UserView = z.object({
  id: z.string(),
  version: z.int(),
  username: z.string(),
  name: z.string(),
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unitName: z.string(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
  roles: z.array(z.object({ id: z.string(), title: z.string() })),
  disabled: z.boolean(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type UserView = z.infer<typeof UserView>;

/** Users by user name. */
export const usersList = defineQuery({
  name: 'users.list',
  title: '用户',
  path: '/api/users',
  params: PageParams.extend({ text: z.string().trim().max(50).optional(), unitId: Id.optional() }),
  result: pageOf(UserView),
});

/** One user with phone, all posts ever held and the latest sign-ins. */
export const userGet = defineQuery({
  name: 'user.get',
  title: '用户详情',
  path: '/api/users/:userId',
  params: z.object({ userId: Id }),
  result: UserView.extend({
    phone: z.string(),
    createdAt: z.string(),
    lockedUntil: z.string().nullable(),
    lastSignInAt: z.string().nullable(),
    openSessions: z.int(),
  }),
});

export const apiTokensList = defineQuery({
  name: 'apiTokens.list',
  title: '接口令牌',
  path: '/api/tokens',
  params: PageParams,
  result: pageOf(
    z.object({
      id: z.string(),
      version: z.int(),
      name: z.string(),
      unitName: z.string(),
      roleTitle: z.string(),
      permissions: z.array(z.object({ id: z.string(), title: z.string() })),
      expiresOn: z.string(),
      lastUsedAt: z.string().nullable(),
      state: z.enum(['valid', 'expired', 'revoked']),
    }),
  ),
});

/** What may come of a sign-in, with its Chinese name. */
export const SIGN_IN_OUTCOMES = {
  signedIn: '登录',
  wrongPassword: '用户名或密码不正确',
  locked: '账号锁定',
  disabled: '账号已停用',
  signedOut: '退出',
  passwordChanged: '修改密码',
} as const;
export type SignInOutcome = keyof typeof SIGN_IN_OUTCOMES;

/** Sign-ins and what became of them, the latest first. */
export const signInEvents = defineQuery({
  name: 'signIns.list',
  title: '登录记录',
  path: '/api/sign-ins',
  params: PageParams.extend({ username: z.string().trim().max(100).optional() }),
  result: pageOf(
    z.object({
      id: z.string(),
      at: z.string(),
      username: z.string(),
      outcome: z.enum(Object.keys(SIGN_IN_OUTCOMES) as [SignInOutcome, ...SignInOutcome[]]),
      outcomeTitle: z.string(),
      ip: z.string(),
    }),
  ),
});
