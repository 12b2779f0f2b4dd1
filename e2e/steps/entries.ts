import type { Locator } from 'playwright-core';
import { choose, fill, fillDay, type OpenForm, openForm, pick, submit, submitRefused } from './forms.ts';
import { type Screen, step } from './screen.ts';

/** What is entered in one field of a form. */
export type Entry = (form: OpenForm, within?: Locator) => Promise<void>;

export const text =
  (label: string, value: string): Entry =>
  (form, within) =>
    fill(form, label, value, within);

export const day =
  (label: string, value: string): Entry =>
  (form, within) =>
    fillDay(form, label, value, within);

/** One or more of a list that folds open. */
export const list =
  (label: string, ...options: string[]): Entry =>
  (form, within) =>
    choose(form, label, options, within);

/** One of the choices that stand open. */
export const radio =
  (label: string, option: string): Entry =>
  (form, within) =>
    pick(form, label, option, within);

/** Yes or no, for several questions at once. */
export const answers =
  (yes: readonly string[], no: readonly string[]): Entry =>
  async (form, within) => {
    for (const label of yes) await pick(form, label, '是', within);
    for (const label of no) await pick(form, label, '否', within);
  };

/** Words typed one after another, each taken over by the Enter key. */
export const words =
  (label: string, ...values: string[]): Entry =>
  (form) =>
    step(form.screen, `${form.title}: ${label}`, async () => {
      const input = form.box.getByLabel(label, { exact: true });
      for (const value of values) {
        await input.fill(value);
        await input.press('Enter');
        await form.box.locator('.ant-select').filter({ hasText: value }).first().waitFor();
      }
    });

/** The fields of a group with a title of its own, or of one row of a list: 参加人 1. */
export const inside =
  (title: string, ...entries: Entry[]): Entry =>
  async (form) => {
    const heading = form.screen.page.locator('.ant-card-head-title').getByText(title, { exact: true });
    const card = form.box.locator('.ant-card').filter({ has: heading }).last();
    for (const entry of entries) await entry(form, card);
  };

/** Opens a command's form, fills it in and submits it. */
export async function run(screen: Screen, title: string, ...entries: Entry[]): Promise<void> {
  const form = await openForm(screen, title);
  for (const entry of entries) await entry(form);
  await submit(form);
}

/** Fills in a command's form and sees it refused for this reason. */
export async function runRefused(
  screen: Screen,
  title: string,
  reason: string | RegExp,
  ...entries: Entry[]
): Promise<void> {
  const form = await openForm(screen, title);
  for (const entry of entries) await entry(form);
  await submitRefused(form, reason);
}
