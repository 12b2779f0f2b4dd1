import { launchBrowser } from './e2e/browser.ts';

const base = 'http://127.0.0.1:8251';
const b = await launchBrowser('/usr/bin/chromium');
export async function open(user, w, h = 900) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, reducedMotion: 'reduce' });
  const p = await ctx.newPage();
  p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  p.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  await p.goto(`${base}/sign-in`);
  await p.locator('input').nth(0).fill(user);
  await p.locator('input[type=password]').fill('Huanpei-demo-2026');
  await p.keyboard.press('Enter');
  await p.waitForURL((u) => !u.pathname.includes('sign-in'));
  return p;
}
const shot = async (p, name) => {
  await p.waitForLoadState('networkidle');
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/w/E-shots/${name}.png`, fullPage: true });
};
for (const w of [1440, 390]) {
  const p = await open('shiju-jb', w);
  await p.goto(`${base}/experts`);
  await shot(p, `list-${w}`);
  await p.goto(`${base}/experts?activeOn=2021-11-30`);
  await p.waitForLoadState('networkidle');
  await p.locator('summary').first().click();
  await shot(p, `size-${w}`);
  const id = await p.evaluate(async () =>
    (
      await (
        await fetch('/api/experts?text=%E6%B0%B4%E5%88%A9&limit=5', {
          headers: { 'x-requested-with': 'ecoredress' },
        })
      ).json()
    ).items.map((i) => [i.id, i.name, i.unavailableUntil]),
  );
  console.log(id);
  const away = await p.evaluate(
    async () =>
      (
        await (
          await fetch('/api/experts?limit=200', { headers: { 'x-requested-with': 'ecoredress' } })
        ).json()
      ).items.find((i) => i.unavailableUntil)?.id,
  );
  await p.goto(`${base}/experts/${away}`);
  await shot(p, `detail-${w}`);
  await p.goto(`${base}/experts/import`);
  await p.waitForLoadState('networkidle');
  await p.locator('summary').first().click();
  await p.setInputFiles('input[type=file]', '/tmp/w/E-shots/list.csv');
  await shot(p, `import-${w}`);
  await p.getByRole('button', { name: '导入这份名单' }).click();
  await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/w/E-shots/importform-${w}.png` });
  const reasonBox = p.locator('#expert\\.importList_enteredReason');
  await reasonBox.fill('试导入');
  await p
    .getByRole('button', { name: /提\s*交|确\s*定/ })
    .last()
    .click();
  await p.waitForTimeout(1500);
  await shot(p, `report-${w}`);
  await p.goto(`${base}/experts`);
  await p.getByRole('button', { name: '登记专家' }).click();
  await p.waitForTimeout(700);
  await p.screenshot({ path: `/tmp/w/E-shots/register-${w}.png` });
}
const c = await open('350604-jb', 1440);
await c.goto(`${base}/experts`);
await shot(c, 'county-list');
const cid = await c.evaluate(
  async () =>
    (
      await (
        await fetch('/api/experts?limit=200&level=city', { headers: { 'x-requested-with': 'ecoredress' } })
      ).json()
    ).items[0].id,
);
await c.goto(`${base}/experts/${cid}`);
await shot(c, 'county-detail');
await b.close();
