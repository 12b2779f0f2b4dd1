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
  const p = await open('huanwei', w);
  await p.goto(`${base}/experts`);
  await shot(p, `huanwei-${w}`);
  await p.goto(`${base}/experts?activeOn=2021-11-30`);
  await p.waitForLoadState('networkidle');
  await p.screenshot({ path: `/tmp/w/E-shots/size-top-${w}.png` });
  const q = await open('shiju-jb', w);
  await q.goto(`${base}/experts`);
  await q.getByRole('button', { name: '登记专家' }).click();
  await q.waitForTimeout(500);
  const f = (n) => q.locator(`#expert\\.register_${n}`);
  await f('name').fill('欧景行（演示）');
  await f('employer').fill('演示林业科学研究所');
  await f('professionalTitle').fill('工程师');
  await f('enteredReason').fill('试登记');
  await q.getByLabel('系统内').check();
  await f('fields').click();
  await q.getByTitle('林业', { exact: true }).last().click();
  await q.keyboard.press('Escape');
  await q.getByRole('button', { name: /提\s*交/ }).click();
  await q.waitForTimeout(900);
  await q.screenshot({ path: `/tmp/w/E-shots/refused-${w}.png` });
  await f('professionalTitle').fill('高级工程师');
  await q.getByRole('button', { name: /提\s*交/ }).click();
  await q.waitForURL(/experts\/[0-9a-f]/);
  await shot(q, `dup-${w}`);
  await q.getByRole('button', { name: '合并到本记录' }).first().click();
  await q.waitForTimeout(700);
  await q.screenshot({ path: `/tmp/w/E-shots/merge-${w}.png` });
  await q.locator('#expert\\.merge_reason').fill('身份核对一致');
  await q.getByRole('button', { name: /提\s*交/ }).click();
  await q.waitForTimeout(1200);
  await shot(q, `merged-${w}`);
  await q.getByRole('button', { name: '更正日期' }).first().click();
  await q.waitForTimeout(600);
  await q.screenshot({ path: `/tmp/w/E-shots/correct-${w}.png` });
  await q.keyboard.press('Escape');
  await q.goto(q.url());
  await q.waitForLoadState('networkidle');
  await q.getByRole('button', { name: '修改资料' }).click();
  await q.waitForTimeout(700);
  await q.screenshot({ path: `/tmp/w/E-shots/amend-${w}.png` });
}
await b.close();
