import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';
import { see } from './steps/case.ts';
import { choose, fill, openForm, submit, submitRefused } from './steps/forms.ts';
import { signInFirst } from './steps/people.ts';
import { openScreen, type Screen, step } from './steps/screen.ts';

const chromium = findChromium();

describe.runIf(chromium)('an empty product, set up by its administrators in a browser', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let browser: Browser;
  let system: Screen;
  let security: Screen;
  let officer: Screen;
  let oneTimePassword = '';

  beforeAll(async () => {
    product = await startProduct({ profile: 'cn' });
    browser = await launchBrowser(chromium ?? '');
    system = await openScreen(browser, product.url);
    security = await openScreen(browser, product.url);
    officer = await openScreen(browser, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  function firstPassword(username: string): string {
    const account = product.firstAccounts.find((first) => first.username === username);
    if (!account) throw new Error(`no first account ${username}`);
    return account.password;
  }

  it('leads the system administrator from the one-time password to the city and its first unit', async () => {
    await signInFirst(system, 'sysadmin', firstPassword('sysadmin'));
    await see(system, '完成这几步即可开始办案');
    const city = await openForm(system, '设置所在城市');
    await fill(city, '城市代码', '350600');
    await fill(city, '城市名称', '漳州市');
    await fill(city, '本单位名称', '漳州市生态环境局');
    await fill(city, '赔偿权利人', '漳州市人民政府');
    await fill(city, '司法确认法院', '漳州市中级人民法院');
    await submit(city);
    const unit = await openForm(system, '新增单位');
    await fill(unit, '代码', 'branch-350604');
    await fill(unit, '单位名称', '漳州市龙海生态环境局');
    await fill(unit, '行政区划代码', '350604');
    await submit(unit);
    await see(system, '尚未设置岗位。');
    const post = await openForm(system, '新增岗位');
    await fill(post, '岗位名称', '经办人');
    await submit(post);
    await see(system, '未设角色');
  });

  it('lets the security administrator give the post its role and make a user, but not give a user two duties', async () => {
    await signInFirst(security, 'secadmin', firstPassword('secadmin'));
    await step(security, 'open the unit', async () => {
      await security.page.goto(system.page.url());
    });
    const roles = await openForm(security, '设置岗位角色');
    await choose(roles, '角色', '经办人');
    await submit(roles);
    await step(security, 'go to the users', async () => {
      await security.page.getByRole('link', { name: /用户$/ }).click();
    });
    const user = await openForm(security, '新增用户');
    await fill(user, '登录名', 'linmou');
    await fill(user, '姓名', '林某');
    await choose(user, '岗位', '漳州市龙海生态环境局 经办人');
    await step(security, 'take the one-time password', async () => {
      await user.box.getByRole('button', { name: '提交', exact: true }).click();
      const secret = security.page.getByRole('dialog', { name: '请立即转交，只显示这一次' });
      oneTimePassword = (await secret.locator('.ant-typography').first().textContent())?.trim() ?? '';
      await secret.getByRole('button', { name: '已保管好' }).click();
    });
    expect(oneTimePassword).toMatch(/^\S{12,}$/);
    await step(security, 'open the user', async () => {
      await security.page.getByRole('link', { name: 'linmou' }).click();
    });
    const second = await openForm(security, '任职');
    await choose(second, '岗位', '漳州市生态环境局 审计管理员');
    await submitRefused(second, /不得|不能|兼任/);
  });

  it('lets the new user in, who must change the password first', async () => {
    await signInFirst(officer, 'linmou', oneTimePassword);
    await see(officer, '漳州市龙海生态环境局');
    await see(officer, '工作台');
    expect([...system.errors, ...security.errors, ...officer.errors]).toEqual([]);
  });
});
