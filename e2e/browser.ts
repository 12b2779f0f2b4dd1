import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is; undefined when there is none. With BROWSER_TESTS=required that is an error. */
export function findChromium(): string | undefined {
  const found = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find(
    (place) => place !== '' && existsSync(place),
  );
  if (!found && process.env.BROWSER_TESTS === 'required')
    throw new Error('no Chromium found; set CHROMIUM_PATH');
  return found;
}

/** Starts a headless Chromium that talks to nobody but the page's own server. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
