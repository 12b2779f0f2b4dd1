import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attach, choose, fill, fillDay, openForm, submit } from './forms.ts';
import { type Screen, step, until } from './screen.ts';

/** Opens one of the parts of a case page: 案件情况、证据、文书、留痕. */
export function openTab(screen: Screen, name: string): Promise<void> {
  return step(screen, `open the tab ${name}`, async () => {
    const tab = screen.page.getByRole('tab', { name: new RegExp(`^${name}`) });
    await tab.click();
    await until('the tab is open', async () => (await tab.getAttribute('aria-selected')) === 'true');
  });
}

/** Sees that a command's button is grey, and reads there why. */
export function readRefusal(screen: Screen, command: string, reason: string | RegExp): Promise<void> {
  const { page } = screen;
  return step(screen, `read why “${command}” is not possible`, async () => {
    const grey = page.getByRole('button', { name: command, exact: true });
    await grey.and(page.locator('[aria-disabled=true]')).waitFor();
    // Hovering tells a moment; a page that renders anew just then misses it.
    await until(`“${reason}” is told`, async () => {
      await page.mouse.move(0, 0);
      await grey.hover();
      return appears(screen, reason);
    });
    await page.mouse.move(0, 0);
  });
}

async function appears({ page }: Screen, text: string | RegExp): Promise<boolean> {
  try {
    await page.getByText(text).first().waitFor({ timeout: 2000 });
    return true;
  } catch {
    return false;
  }
}

export interface EvidenceGiven {
  readonly name: string;
  readonly kind: string;
  readonly obtainedOn: string;
  /** The path of the file; a text with the evidence's name by default. */
  readonly file?: string;
}

/** Adds a piece of evidence to the case on the screen. */
export async function addEvidence(screen: Screen, given: EvidenceGiven): Promise<void> {
  const { name, kind, obtainedOn } = given;
  await openTab(screen, '证据');
  const form = await openForm(screen, '添加证据');
  await attach(form, given.file ?? (await writeFileOf(`${name}.txt`, name)));
  await fill(form, '名称（姓名）', name);
  await choose(form, '种类', kind);
  await fillDay(form, '取得日期', obtainedOn);
  await submit(form);
  await see(screen, name, 'link');
}

/** A file with the given content, in a folder of its own. */
export async function writeFileOf(fileName: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'ecoredress-file-')), fileName);
  await writeFile(file, content);
  return file;
}

/** Waits until the page says something. */
export function see(screen: Screen, text: string | RegExp, as: 'text' | 'link' = 'text'): Promise<void> {
  return step(screen, `see ${text}`, () => {
    const { page } = screen;
    const named = as === 'link' ? page.getByRole('link', { name: text }) : page.getByText(text);
    return named.filter({ visible: true }).first().waitFor();
  });
}

/** Downloads the newest paper of the case on the screen, as PDF and as an editable file. */
export async function downloadPaper(screen: Screen): Promise<{ pdf: Buffer; docx: Buffer }> {
  await openTab(screen, '文书');
  return step(screen, 'download a paper', async () => ({
    pdf: await bytesBehind(screen, 'PDF'),
    docx: await bytesBehind(screen, 'Word'),
  }));
}

async function bytesBehind({ page, context, url }: Screen, link: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name: link, exact: true }).first().getAttribute('href');
  const answer = await context.request.get(new URL(href ?? '', url).href);
  if (!answer.ok()) throw new Error(`${href}: ${answer.status()}`);
  return answer.body();
}
