import type { Locator } from 'playwright-core';
import { type Screen, step, until } from './screen.ts';

const SELECT_AROUND = "xpath=ancestor::*[contains(concat(' ', @class, ' '), ' ant-select ')][1]";

/** How long one try may take of what is tried again. */
const GLIMPSE_MS = 3000;

/** The form of one command, open on the screen. */
export interface OpenForm {
  readonly screen: Screen;
  readonly title: string;
  readonly box: Locator;
}

/** Presses the button of a command as soon as it is not grey, and waits for its form. */
export function openForm(screen: Screen, title: string, opener: string = title): Promise<OpenForm> {
  return step(screen, `open ${title}`, async () => {
    const { page } = screen;
    await noFormOpen(screen);
    await page.getByRole('button', { name: opener, exact: true }).first().click();
    const box = page.getByRole('dialog', { name: title, exact: true });
    await box.getByRole('button', { name: '提交', exact: true }).waitFor();
    return { screen, title, box };
  });
}

/** No form is open or still on its way out. */
export async function noFormOpen({ page }: Screen): Promise<void> {
  await until('the form before is closed', async () => (await page.getByRole('dialog').count()) === 0);
}

/** Types into a text, number or money field. */
export function fill(form: OpenForm, label: string, value: string, within?: Locator): Promise<void> {
  return step(form.screen, `${form.title}: ${label}`, async () => {
    const input = fieldOf(form, label, within);
    await input.fill(value);
    await until(`“${label}” holds what was typed`, async () => (await input.inputValue()) === value);
  });
}

/** Types a day, 'YYYY-MM-DD', and takes it over. */
export function fillDay(form: OpenForm, label: string, day: string, within?: Locator): Promise<void> {
  return step(form.screen, `${form.title}: ${label}`, async () => {
    const input = fieldOf(form, label, within);
    if ((await input.inputValue()) === day) return;
    await input.fill(day);
    await input.press('Enter');
    await until(`“${label}” holds the day`, async () => (await input.inputValue()) === day);
    await input.press('Tab');
    await calendarsClosed(form.screen);
  });
}

/** Chooses among options that stand open. */
export function pick(form: OpenForm, label: string, option: string, within?: Locator): Promise<void> {
  return step(form.screen, `${form.title}: ${label} = ${option}`, async () => {
    const ofLabel = form.screen.page.locator(`.ant-form-item-label > label[title="${label}"]`);
    const item = (within ?? form.box).locator('.ant-form-item').filter({ has: ofLabel });
    await item.last().getByRole('radio', { name: option, exact: true }).check();
  });
}

/** Chooses from a list that folds open; more than one where the field takes several. */
export function choose(
  form: OpenForm,
  label: string,
  options: string | readonly string[],
  within?: Locator,
): Promise<void> {
  const wanted = typeof options === 'string' ? [options] : options;
  return step(form.screen, `${form.title}: ${label} = ${wanted.join('、')}`, async () => {
    const input = fieldOf(form, label, within);
    const chosen = input.locator(SELECT_AROUND);
    const list = form.screen.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    for (const option of wanted) {
      const line = list.locator('.ant-select-item-option').filter({ hasText: option }).first();
      // By keyboard: a click would fold the list shut if it came while the list unfolds.
      await until(`“${option}” is chosen`, async () => {
        if (await has(chosen.filter({ hasText: option }))) return true;
        if (!(await has(line))) {
          await input.fill(option, { timeout: GLIMPSE_MS });
          await input.press('ArrowDown', { timeout: GLIMPSE_MS });
        }
        try {
          // At the line itself, wherever it stands: on a busy machine the list is put in its place late.
          await line.dispatchEvent('click', {}, { timeout: GLIMPSE_MS });
        } catch {
          // A list that did not come where it belongs is folded, to be opened anew.
          await form.box.getByText(form.title, { exact: true }).first().click();
        }
        return has(chosen.filter({ hasText: option }));
      });
    }
    // Not by Escape, which would also leave the form.
    await form.box.getByText(form.title, { exact: true }).first().click();
    await until('the list is closed', async () => !(await has(list)));
  });
}

/** Gives a file and waits until the server has it: sent earlier, the form would miss it. */
export function attach(form: OpenForm, file: string): Promise<void> {
  return step(form.screen, `${form.title}: attach a file`, async () => {
    await form.box.locator('input[type=file]').setInputFiles(file);
    await form.box.getByText('SHA-256', { exact: false }).first().waitFor();
  });
}

/** Submits and waits until the form has closed; what the form says against it becomes the failure. */
export function submit(form: OpenForm): Promise<void> {
  return step(form.screen, `submit ${form.title}`, async () => {
    await press(form);
    await until(`“${form.title}” closes`, async () => {
      if ((await form.box.count()) === 0) return true;
      const objections = await objectionsOf(form);
      if (objections.length > 0) throw new Error(`“${form.title}” refused: ${objections.join(' / ')}`);
      return false;
    });
    await noFormOpen(form.screen);
  });
}

/** Submits what must be refused and waits for the reason; the form is left without saving. */
export function submitRefused(form: OpenForm, reason: string | RegExp): Promise<void> {
  return step(form.screen, `${form.title} is refused`, async () => {
    await press(form);
    await form.box.getByText(reason).first().waitFor();
    await form.box.getByRole('button', { name: '取消', exact: true }).click();
    const leave = form.screen.page.getByRole('button', { name: '放弃', exact: true });
    await until('the refused form is left', async () => {
      if ((await form.box.count()) === 0) return true;
      if (await leave.isVisible()) await leave.click();
      return false;
    });
    await noFormOpen(form.screen);
  });
}

async function press(form: OpenForm): Promise<void> {
  await form.box.getByRole('button', { name: '提交', exact: true }).click();
}

async function objectionsOf({ box }: OpenForm): Promise<string[]> {
  return box.locator('.ant-alert, .ant-form-item-explain-error').allInnerTexts();
}

/** Whether it shows now. */
async function has(locator: Locator): Promise<boolean> {
  return (await locator.filter({ visible: true }).count()) > 0;
}

function fieldOf(form: OpenForm, label: string, within?: Locator): Locator {
  return (within ?? form.box).getByLabel(label, { exact: true }).first();
}

async function calendarsClosed({ page }: Screen): Promise<void> {
  const open = page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)');
  await until('the calendar is closed', async () => !(await has(open)));
}
