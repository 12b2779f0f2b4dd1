import { launchBrowser } from './e2e/browser.ts';

const b = await launchBrowser('/usr/bin/chromium');
const base = 'http://localhost:8240';
for (const [user, pw, paths] of [
  ['auditadmin', process.argv[2], ['/administration/audit', '/administration/sign-ins']],
  ['secadmin', process.argv[3], ['/administration/users', '/administration/roles']],
  [
    'sysadmin',
    process.argv[4],
    ['/administration/settings', '/administration/calendar', '/administration/units'],
  ],
]) {
  const ctx = await b.newContext({ viewport: { width: 1440, height: 900 } });
  const p = await ctx.newPage();
  await p.goto(base + '/sign-in');
  await p.locator('input').nth(0).fill(user);
  await p.locator('input[type=password]').fill(pw);
  await p.locator('button[type=submit]').click();
  await p.waitForURL((u) => !u.pathname.includes('sign-in'));
  const ins = p.locator('input[type=password]');
  await ins.first().waitFor();
  const n = await ins.count();
  await ins.nth(0).fill(pw);
  for (let i = 1; i < n; i++) await ins.nth(i).fill('Huanpei-demo-2026');
  await p.locator('button[type=submit]').click();
  await p.waitForTimeout(2500);
  let i = 0;
  for (const u of paths) {
    for (const w of [1440, 390]) {
      await p.setViewportSize({ width: w, height: 900 });
      await p.goto(base + u);
      await p.waitForLoadState('networkidle');
      await p.waitForTimeout(300);
      await p.screenshot({ path: `/tmp/shots/${user}-${i}-${w}.png`, fullPage: false });
    }
    i++;
  }
  await ctx.close();
}
await b.close();
