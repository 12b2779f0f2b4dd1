import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, errors as playwright } from 'playwright-core';

/** How long a page may take to show what a step waits for: shorter than a test, so that the failure names its step. */
const PATIENCE_MS = 30_000;
const PICTURES = process.env['E2E_PICTURES'] ?? path.join(tmpdir(), 'ecoredress-e2e-failures');

/** One person's browser window, and the errors its page threw. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the product listens: 'http://127.0.0.1:1234'. */
  readonly url: string;
  readonly errors: string[];
}

/** The step that failed in a browser: those after it are not tried, on any of its screens. */
const failed = new WeakMap<Browser, string>();

/** Opens a window of its own: cookies are not shared with other people's. */
export async function openScreen(browser: Browser, url: string): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // What moves is never quite where it was aimed at.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  await slowDown(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, url, errors };
}

/** E2E_SLOWDOWN=6 makes the page's processor six times slower, to find what depends on haste. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['E2E_SLOWDOWN'] ?? 1);
  if (rate > 1)
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** Runs one step; its failure names the step, what the page said and where the picture of it is. */
export async function step<Result>(
  screen: Screen,
  name: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const browser = screen.context.browser();
  const before = browser ? failed.get(browser) : undefined;
  if (before) throw new Error(`step “${name}” not tried, for “${before}” failed before it`);
  try {
    return await act();
  } catch (cause) {
    if (browser) failed.set(browser, name);
    const picture = await takePicture(screen.page, name);
    const said = cause instanceof Error ? cause.message : String(cause);
    const thrown = screen.errors.length > 0 ? `\npage errors: ${screen.errors.join(' | ')}` : '';
    throw new Error(`step “${name}” failed: ${said}\npicture: ${picture}${thrown}`, { cause });
  }
}

async function takePicture(page: Page, name: string): Promise<string> {
  const file = path.join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${Date.now()}.png`);
  try {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: file, fullPage: true, timeout: 10_000 });
    return file;
  } catch (error) {
    return `none (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Tries again until the condition holds (a wait that ran out is no end), for what depends on a moment that may be missed, such as hovering. */
export async function until(what: string, attempt: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  do {
    try {
      if (await attempt()) return;
    } catch (error) {
      if (!(error instanceof playwright.TimeoutError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
}
