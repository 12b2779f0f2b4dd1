import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';
import { addEvidence, openTab, readRefusal, see, writeFileOf } from './steps/case.ts';
import { fill, openForm, pick, submit } from './steps/forms.ts';
import { signIn } from './steps/people.ts';
import { openScreen, type Screen, step } from './steps/screen.ts';
import {
  makeFiles,
  openEvidence,
  saveFile,
  seeFilm,
  seePaper,
  seePicture,
  turnPicture,
} from './steps/viewer.ts';

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
  let screen: Screen;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser(chromium ?? '');
    screen = await openScreen(browser, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('signs in', async () => {
    await signIn(screen, '350604-jb');
  });

  it('imports a list and says what was left out', async () => {
    const file = await writeFileOf('处罚清单.csv', LIST);
    const { page, url } = screen;
    await step(screen, 'import the list', async () => {
      await page.goto(`${url}/imports`);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '开始导入' }).click();
    });
    await see(screen, '新增处罚案件 2 件，线索 1 条');
    await see(screen, '缺少当事人');
  });

  it('opens the lead, and from its penalty files both cases', async () => {
    const { page, url } = screen;
    await step(screen, 'open the lead and its penalty', async () => {
      await page.goto(`${url}/leads`);
      await page.getByRole('link', { name: /龙海甲食品有限公司/ }).click();
      await page.getByRole('link', { name: '打开处罚案件' }).click();
    });
    await see(screen, '应启动未启动');
    const form = await openForm(screen, '判定是否启动损害赔偿');
    await pick(form, '是否启动生态环境损害赔偿（初步判定）', '启动，两案一并立案');
    await submit(form);
    await step(screen, 'go over to the claim', async () => {
      await page
        .getByRole('link', { name: /漳环赔立龙海/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /龙海甲食品有限公司/ }).waitFor();
    });
  });

  it('names what the signature lacks, takes evidence and the form, and is signed', async () => {
    await readRefusal(screen, '签署索赔启动登记表', '启动索赔须有初步证据');
    await addEvidence(screen, {
      name: '现场检查笔录',
      kind: '勘验笔录、现场笔录',
      obtainedOn: '2026-05-02',
    });
    const form = await openForm(screen, '填写索赔启动登记表');
    await fill(form, '案情简介及启动索赔理由', '外排废水超标，造成地表水损害。');
    await submit(form);
    await submit(await openForm(screen, '签署索赔启动登记表'));
    await openTab(screen, '案件情况');
    await see(screen, '待机构负责人签署');
    await openTab(screen, '留痕');
    await see(screen, /签署索赔启动登记表/);
    expect(screen.errors).toEqual([]);
  });

  it('shows a picture, a PDF and a film in place, and steps from one to the next', async () => {
    const refusals: string[] = [];
    screen.page.on('console', (line) => {
      if (line.type() === 'error') refusals.push(line.text());
    });
    const { picture, paper, film } = await makeFiles(screen);
    const given = { kind: '视听资料', obtainedOn: '2026-05-02' };
    await addEvidence(screen, { ...given, name: '排污口照片', file: picture });
    await addEvidence(screen, { ...given, name: '水质监测报告', kind: '书证', file: paper });
    await addEvidence(screen, { ...given, name: '执法记录仪录像', file: film });
    await openEvidence(screen, '排污口照片');
    await seePicture(screen, '排污口照片');
    await turnPicture(screen, '排污口照片');
    expect(await saveFile(screen)).toBe('现场照片.png');
    await screen.page.keyboard.press('ArrowRight');
    await screen.page.getByRole('heading', { name: '水质监测报告' }).waitFor();
    await seePaper(screen);
    await screen.page.getByRole('button', { name: '下一项' }).click();
    await seeFilm(screen, '执法记录仪录像');
    await screen.page.keyboard.press('Escape');
    await openTab(screen, '案件情况');
    expect(refusals).toEqual([]);
  });
});
