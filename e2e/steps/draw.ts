import { systemActor } from '../../apps/server/src/access/actor.ts';
import { newUuid } from '../../apps/server/src/ids.ts';
import type { Platform } from '../../apps/server/src/platform.ts';
import { openTab, see } from './case.ts';
import { choose, fill, openForm, submit } from './forms.ts';
import { openScreen, type Screen, step, until } from './screen.ts';

/** Puts five experts of the environment into the city's pool: the draw needs somebody to draw. */
export async function fillPool(platform: Platform): Promise<void> {
  const place = await platform.getPlace();
  const bureau = place.units.find(({ code }) => code === 'bureau');
  if (!bureau) throw new Error('the place has no bureau');
  for (const name of ['林一清', '陈二木', '黄三江', '吴四海', '许五岳']) {
    await platform.door.run({
      command: 'expert.register',
      actor: systemActor(place.cityCode, bureau.id),
      idempotencyKey: newUuid(),
      input: {
        unitId: bureau.id,
        level: 'city',
        name,
        fields: ['environment'],
        professionalTitle: '高级工程师',
        rank: 'associate',
        source: 'courtPool',
        employer: `${name}研究所`,
        enteredOn: '2025-01-01',
        enteredReason: '聘任',
      },
    });
  }
}

/** Freezes the list for the claim on the screen and hands out both links. */
export async function openDraw(officer: Screen): Promise<{ obligor: Access; witness: Access }> {
  await openTab(officer, '专家抽取');
  const form = await openForm(officer, '冻结专家抽取名单', '冻结名单，开始抽取');
  await choose(form, '专业领域', '生态环境');
  await fill(form, '见证人', '龙海区公证处');
  await submit(form);
  await see(officer, '候选名单：可抽 5 人，共 5 人');
  return {
    obligor: await handOut(officer, '发放赔偿义务人链接'),
    witness: await handOut(officer, '发放见证人链接'),
  };
}

export interface Access {
  readonly link: string;
  readonly code: string;
}

async function handOut(officer: Screen, opener: string): Promise<Access> {
  const form = await openForm(officer, '发放参加抽取的链接', opener);
  return step(officer, `read what ${opener} gives`, async () => {
    // Not `submit`: what the form gives opens as a dialog of its own as soon as the form is gone.
    await form.box.getByRole('button', { name: '提交', exact: true }).click();
    const box = officer.page.getByRole('dialog', { name: opener });
    await box.getByText('验证码：').waitFor();
    const words = (await box.textContent()) ?? '';
    await officer.page.keyboard.press('Escape');
    await until('the link is put away', async () => !(await box.isVisible()));
    const [link = ''] = /http\S+#[\w-]+/.exec(words) ?? [];
    const [, code = ''] = /验证码：(\d{8})/.exec(words) ?? [];
    return { link, code };
  });
}

/** Comes in by link and code, on a phone and without an account. */
export async function enterAsGuest(from: Screen, { link, code }: Access): Promise<Screen> {
  const browser = from.context.browser();
  if (!browser) throw new Error('no browser');
  const screen = await openScreen(browser, from.url);
  await screen.page.setViewportSize({ width: 390, height: 844 });
  await step(screen, 'enter by link and code', async () => {
    await screen.page.goto(link);
    await screen.page.getByLabel('验证码').fill(code);
    await screen.page.getByRole('button', { name: /^进\s?入$/ }).click();
    await screen.page.getByRole('heading', { name: /专家抽取$/, level: 2 }).waitFor();
  });
  return screen;
}

/** Presses one of the draw's buttons as soon as the page offers it, and waits for what it leads to. */
export function takePart(screen: Screen, button: string, then: string | RegExp): Promise<void> {
  const { page } = screen;
  return step(screen, `draw: ${button}`, async () => {
    const wanted = page.getByRole('button', { name: button, exact: true });
    await until(`“${button}” is offered`, async () => {
      if (await wanted.isVisible()) return true;
      const refresh = page.getByRole('button', { name: /^刷\s?新$/ });
      if (await refresh.isVisible()) await refresh.click();
      else {
        await page.reload();
        await page.getByRole('tab', { name: /^专家抽取/ }).click();
      }
      await page.waitForTimeout(300);
      return wanted.isVisible();
    });
    await wanted.click();
    await page.getByText(then).first().waitFor();
  });
}

/** Ends the draw on the officer's page once all have revealed. */
export async function concludeDraw(officer: Screen): Promise<void> {
  await step(officer, 'see that the draw is ready', async () => {
    await officer.page.reload();
    await openTab(officer, '专家抽取');
    await officer.page.getByText('可以抽取').waitFor();
  });
  await submit(await openForm(officer, '完成抽取'));
  await see(officer, '抽取完成');
}
