import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';

const chromium = findChromium();
const vector = (name: string) => fileURLToPath(new URL(`../packages/draw/vectors/${name}`, import.meta.url));

describe.runIf(chromium)('an outsider with the record of a draw and a phone', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct({ profile: 'cn' });
    browser = await launchBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('verifies it without signing in and without a network, and sees a forged one refused', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(new URL('/draw-verify', product.url).href);
    const heading = page.getByRole('heading', { name: '专家联合抽取公开核验' });
    await heading.waitFor();
    await page.context().setOffline(true);

    const file = page.locator('input[type=file]');
    await file.setInputFiles(vector('record.json'));
    await page.getByRole('heading', { name: '核验通过' }).waitFor();
    await page.getByText('陈志明（已由 黄秀英 替补）').waitFor();
    await page.getByText('尚未与纸质记录上的哈希比对').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(9);

    await file.setInputFiles(vector('record-tampered.json'));
    await page.getByRole('heading', { name: '核验不通过' }).waitFor();

    await page.getByLabel('抽取记录', { exact: true }).fill('{"format":');
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText('这不是完整的 JSON 内容').waitFor();
    await heading.waitFor();
    await page.close();
  });
});
