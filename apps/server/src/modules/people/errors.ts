import { defineErrors } from '../../errors.ts';

export const peopleErrors = defineErrors({
  'sign-in-failed': { title: '登录失败', status: 401 },
  'account-locked': { title: '账号已锁定', status: 423 },
  'no-post': { title: '没有任职岗位', status: 403 },
  'password-change-required': { title: '须先修改初始密码', status: 403 },
  'place-not-ready': { title: '尚未设置所在城市', status: 403 },
  'password-rule': { title: '密码不符合要求', status: 422 },
});
