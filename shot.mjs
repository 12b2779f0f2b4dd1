import { launchBrowser } from './e2e/browser.ts';

const [base, user, out, ...paths] = process.argv.slice(2);
const b = await launchBrowser('/usr/bin/chromium');
for (const [w, h] of [
  [1440, 900],
  [390, 844],
]) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, reducedMotion: 'reduce' });
  const p = await ctx.newPage();
  await p.goto(base + '/sign-in');
  await p.locator('input').nth(0).fill(user);
  await p.locator('input[type=password]').fill('Huanpei-demo-2026');
  await p.locator('button[type=submit]').click();
  await p.waitForURL((u) => !u.pathname.includes('sign-in'));
  let i = 0;
  for (const path of paths) {
    const [url, ...clicks] = path.split('|');
    await p.goto(base + url);
    await p.waitForLoadState('networkidle');
    for (const c of clicks) {
      await p.getByRole('button', { name: c }).first().click();
      await p.waitForTimeout(600);
    }
    await p.screenshot({ path: `${out}-${i}-${w}.png`, fullPage: clicks.length === 0 });
    i++;
  }
  await ctx.close();
}
await b.close();
