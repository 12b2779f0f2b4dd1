import { openTab } from './case.ts';
import type { Access } from './draw.ts';
import { noFormOpen } from './forms.ts';
import { openScreen, type Screen, step, until } from './screen.ts';

export interface Invitation extends Access {
  readonly name: string;
}

/** Invites the next of the experts drawn and reads the link, the code and whom they are for. */
export async function inviteNext(officer: Screen): Promise<Invitation> {
  const { page } = officer;
  return step(officer, 'invite the next expert', async () => {
    await page.reload();
    await page.getByRole('tab', { name: /^专家抽取/ }).click();
    await page.getByRole('button', { name: '邀请', exact: true }).first().click();
    const form = page.getByRole('dialog', { name: /^邀请/ });
    await form.getByRole('button', { name: '提交', exact: true }).waitFor();
    const title = (await form.locator('.ant-modal-title').textContent()) ?? '';
    await form.getByRole('button', { name: '提交', exact: true }).click();
    const box = page.getByRole('dialog', { name: '专家链接' });
    await box.getByText('验证码：').waitFor();
    const words = (await box.textContent()) ?? '';
    await page.keyboard.press('Escape');
    await until('the link is put away', async () => !(await box.isVisible()));
    await noFormOpen(officer);
    const [link = ''] = /http\S+#[\w-]+/.exec(words) ?? [];
    const [, code = ''] = /验证码：(\d{8})/.exec(words) ?? [];
    return { link, code, name: title.replace('邀请', '') };
  });
}

/** Comes in as the invited expert, on a phone. */
export async function enterAsExpert(from: Screen, { link, code, name }: Invitation): Promise<Screen> {
  const browser = from.context.browser();
  if (!browser) throw new Error('no browser');
  const screen = await openScreen(browser, from.url);
  await screen.page.setViewportSize({ width: 390, height: 844 });
  await step(screen, `enter as ${name}`, async () => {
    await screen.page.goto(link);
    await screen.page.getByLabel('验证码').fill(code);
    await screen.page.getByRole('button', { name: /^进\s?入$/ }).click();
    await screen.page.getByRole('heading', { name: '专家评估', level: 1 }).waitFor();
    await screen.page.getByText(name).first().waitFor();
  });
  return screen;
}

export function declineInvitation(expert: Screen, reason: string): Promise<void> {
  return step(expert, 'decline the invitation', async () => {
    const { page } = expert;
    await page.getByRole('button', { name: '不接受' }).click();
    await page.getByLabel('不能参加的理由').fill(reason);
    await page.getByRole('button', { name: /^提\s?交$/ }).click();
    await page.getByText(reason).waitFor();
  });
}

/** Accepts, confirms every statement, opens the file and hands in the opinion. */
export async function giveOpinion(expert: Screen, name: string, yuan: string): Promise<void> {
  const { page } = expert;
  await step(expert, 'accept and declare', async () => {
    await page.getByRole('button', { name: '接受邀请' }).click();
    const statements = page.locator('.ant-checkbox-group input');
    await statements.first().waitFor();
    for (const box of await statements.all()) await box.check();
    await page.getByRole('button', { name: '作出承诺' }).click();
    await page.getByRole('button', { name: '打开案卷' }).click();
    await page.getByText('超标排放废水').waitFor();
  });
  await step(expert, 'hand in the opinion', async () => {
    await page.getByLabel('查明的事实').fill('排口下游河段氨氮超标');
    await page.getByLabel('评估方法（可选可填）').fill('虚拟治理成本法');
    await page.getByLabel('认定的损害金额').fill(yuan);
    await page.getByText('部分可以修复').click();
    await page.getByLabel('签名（请键入本人姓名）').fill(name);
    await page.getByRole('button', { name: '签名并出具意见' }).click();
    await page.getByText('第 1 稿').waitFor();
  });
}

/** An outsider, signed in as nobody, has the downloaded record computed again. */
export async function verifyAsOutsider(officer: Screen): Promise<void> {
  await openTab(officer, '专家抽取');
  const record = await step(officer, 'download the record of the draw', async () => {
    const coming = officer.page.waitForEvent('download');
    await officer.page.getByRole('button', { name: '下载抽取记录' }).click();
    return (await coming).path();
  });
  const browser = officer.context.browser();
  if (!browser) throw new Error('no browser');
  const outsider = await openScreen(browser, officer.url);
  await step(outsider, 'verify the draw', async () => {
    await outsider.page.goto(`${officer.url}/draw-verify`);
    await outsider.page.locator('input[type=file]').setInputFiles(record);
    await outsider.page.getByRole('heading', { name: '核验通过' }).waitFor();
  });
}
