import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/src/demo/people.ts';
import { startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';

const chromium = findChromium();

const LIST = [
  '文号,被处罚单位,主要违法事实,违法地址,处罚日期,罚款金额（元）',
  '漳龙环罚〔2026〕11号,龙海甲食品有限公司,外排废水COD超标1.2倍,漳州市龙海区某路1号,2026-05-04,80000',
  '漳龙环罚〔2026〕12号,龙海乙石材厂,未批先建,漳州市龙海区某村,2026-06-01,15000',
  '漳龙环罚〔2026〕13号,,露天焚烧,漳州市龙海区某镇,2026-06-02,2000',
].join('\n');

describe.runIf(chromium)('from the penalty list to a claim, in a browser', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser(chromium ?? '');
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const fill = (label: string, value: string) =>
    page.getByRole('dialog').last().getByLabel(label, { exact: true }).fill(value);
  const submit = () => page.getByRole('dialog').last().getByRole('button', { name: '提交' }).click();

  it('signs in', async () => {
    await page.goto(`${product.url}/sign-in`);
    await page.locator('input[autocomplete=username]').fill('350604-jb');
    await page.locator('input[type=password]').fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '工作台' }).waitFor();
  });

  it('imports a list and says what was left out', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'ecoredress-list-')), '处罚清单.csv');
    await writeFile(file, LIST);
    await page.goto(`${product.url}/imports`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('新增处罚案件 2 件，线索 1 条').first().waitFor();
    await page.getByText('缺少当事人').waitFor();
  });

  it('opens the lead, and from its penalty files both cases', async () => {
    await page.goto(`${product.url}/leads`);
    await page.getByRole('link', { name: /龙海甲食品有限公司/ }).click();
    await page.getByRole('link', { name: '打开处罚案件' }).click();
    await page.getByText('应启动未启动').first().waitFor();
    await page.getByRole('button', { name: '判定是否启动损害赔偿' }).click();
    await page.getByRole('dialog').last().getByText('启动，两案一并立案').click();
    await submit();
    await page
      .getByRole('link', { name: /漳环赔立龙海/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /龙海甲食品有限公司/ }).waitFor();
  });

  it('names what the signature lacks, takes evidence and the form, and is signed', async () => {
    const grey = page.getByRole('button', { name: '签署索赔启动登记表' });
    await grey.hover();
    await page.getByText('启动索赔须有初步证据').first().waitFor();
    await page.getByRole('tab', { name: /证据/ }).click();
    await page.getByRole('button', { name: '添加证据' }).click();
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'ecoredress-evidence-')), '笔录.txt');
    await writeFile(file, '现场检查笔录');
    await page.getByRole('dialog').last().locator('input[type=file]').setInputFiles(file);
    await fill('名称（姓名）', '现场检查笔录');
    await page.getByRole('dialog').last().getByLabel('种类').click();
    await page.getByText('勘验笔录、现场笔录').click();
    await fill('取得日期', '2026-05-02');
    await page.keyboard.press('Enter');
    await submit();
    await page.getByRole('link', { name: /现场检查笔录/ }).waitFor();
    await page.getByRole('button', { name: '填写索赔启动登记表' }).click();
    await fill('案情简介及启动索赔理由', '外排废水超标，造成地表水损害。');
    await submit();
    await page.getByRole('dialog').last().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '签署索赔启动登记表' }).click();
    await submit();
    await page.getByRole('tab', { name: '案件情况' }).click();
    await page.getByText('待机构负责人签署').waitFor();
    await page.getByRole('tab', { name: '留痕' }).click();
    await page
      .getByText(/签署索赔启动登记表/)
      .last()
      .waitFor();
    expect(errors).toEqual([]);
  });
});
