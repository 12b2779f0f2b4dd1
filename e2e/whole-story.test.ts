import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../apps/server/src/journal/verify.ts';
import { type BrowserProduct, startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';
import { agree, confirm, negotiate } from './steps/agreement.ts';
import { assess, consult, prepareNegotiation, recordOpinions } from './steps/assessment.ts';
import { downloadPaper, openTab, readRefusal, see, writeFileOf } from './steps/case.ts';
import { concludeDraw, enterAsGuest, fillPool, openDraw, takePart } from './steps/draw.ts';
import { day, radio, run, text } from './steps/entries.ts';
import { type Bureau, investigate, signInitiation } from './steps/opening.ts';
import { signIn } from './steps/people.ts';
import { close, evaluate, pay, restore } from './steps/performance.ts';
import { openScreen, type Screen, step } from './steps/screen.ts';

const chromium = findChromium();

const LIST = [
  '文号,被处罚单位,主要违法事实,违法地址,发现日期,立案日期',
  '漳龙环立〔2026〕21号,龙海甲食品有限公司,外排废水氨氮超标0.5倍,漳州市龙海区某路1号,2026-05-06,2026-05-07',
].join('\n');

describe.runIf(chromium)('one pair from the list to its closing, in a browser', () => {
  let product: BrowserProduct;
  let browser: Browser;
  let bureau: Bureau;
  let officer: Screen;
  let claimUrl: string;
  let penaltyUrl: string;

  beforeAll(async () => {
    product = await startProduct({ now: () => Temporal.Instant.from('2026-08-03T02:00:00Z') });
    browser = await launchBrowser(chromium ?? '');
    const seat = async (username: string) => {
      const screen = await openScreen(browser, product.url);
      await signIn(screen, username);
      return screen;
    };
    bureau = {
      officer: await seat('350604-jb'),
      section: await seat('350604-kz'),
      head: await seat('350604-jz'),
      finance: await seat('350604-cw'),
    };
    officer = bureau.officer;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const on = (screen: Screen, url: string) =>
    step(screen, `go to ${new URL(url).pathname}`, () => screen.page.goto(url));

  /** The newest paper is a PDF and a Word file, as their first bytes tell. */
  const expectPapers = async (screen: Screen) => {
    const { pdf, docx } = await downloadPaper(screen);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(docx.subarray(0, 2).toString('latin1')).toBe('PK');
  };

  it('imports the list and files both cases from the lead', async () => {
    const { page, url } = officer;
    await step(officer, 'import the list', async () => {
      await page.goto(`${url}/imports`);
      await page.locator('input[type=file]').setInputFiles(await writeFileOf('立案清单.csv', LIST));
      await page.getByRole('button', { name: '开始导入' }).click();
    });
    await see(officer, '新增处罚案件 1 件，线索 1 条');
    await step(officer, 'open the lead and its penalty', async () => {
      await page.goto(`${url}/leads`);
      await page.getByRole('link', { name: /龙海甲食品有限公司/ }).click();
      await page.getByRole('link', { name: '打开处罚案件' }).click();
    });
    await see(officer, '应启动未启动');
    penaltyUrl = page.url();
    await run(
      officer,
      '判定是否启动损害赔偿',
      day('判定日期', '2026-05-07'),
      radio('是否启动生态环境损害赔偿（初步判定）', '启动，两案一并立案'),
    );
    await step(officer, 'go over to the claim', async () => {
      await page
        .getByRole('link', { name: /漳环赔立龙海/ })
        .first()
        .click();
      await page.waitForURL(/\/claims\//);
    });
    claimUrl = page.url();
  });

  it('opens on the third signature', async () => {
    await signInitiation(bureau);
    await on(officer, claimUrl);
    await see(officer, '2026-05-11');
    await readRefusal(officer, '提交调查情况登记表', '尚未判定');
  });

  it('investigates: facts with evidence, legal basis, form 3', async () => {
    await investigate(officer);
    await see(officer, /证据1/);
  });

  it('draws three experts jointly with the obligor and a witness on their phones', async () => {
    await fillPool(product.platform);
    const links = await openDraw(officer);
    const obligor = await enterAsGuest(officer, links.obligor);
    const witness = await enterAsGuest(officer, links.witness);
    for (const side of [officer, obligor, witness]) {
      await takePart(side, '生成随机数并提交承诺值', '承诺值：');
    }
    for (const side of [officer, obligor, witness]) await takePart(side, '揭示随机数', '本方已揭示');
    await concludeDraw(officer);
    await see(officer, '抽中专家');
    await openTab(officer, '案件情况');
  });

  it('assesses, consults before the notice, and prepares the negotiation', async () => {
    await assess(officer);
    await recordOpinions(product.platform, new URL(claimUrl).pathname.split('/').at(-1) ?? '');
    await on(officer, claimUrl);
    await see(officer, '80,000.00');
    await readRefusal(officer, '登记会前磋商结果', '会前磋商之前须先完成裁量商议');
    await on(officer, penaltyUrl);
    await readRefusal(officer, '作出事先告知', '须先同赔偿义务人作裁量商议');
    await consult(officer);
    await run(
      officer,
      '作出事先告知',
      day('告知日期', '2026-05-28'),
      text('告知书文号', '漳龙环罚告〔2026〕1号'),
      text('拟处罚款', '100000'),
    );
    await on(officer, claimUrl);
    await prepareNegotiation(officer);
  });

  it('negotiates, agrees with a reasoned difference, and has it confirmed', async () => {
    await negotiate(officer);
    await agree(officer);
    await expectPapers(officer);
    await openTab(officer, '案件情况');
    await see(officer, /赔偿金额 80,000.00元 75,000.00元 义务人已自行清理部分污染/);
    await confirm(officer);
    await see(officer, '75,000.00');
  });

  it('decides the penalty beside it, with the leniency suggested', async () => {
    const { head } = bureau;
    await on(head, penaltyUrl);
    await run(
      head,
      '作出处罚决定',
      day('决定日期', '2026-06-15'),
      text('决定书文号', '漳龙环罚〔2026〕21号'),
      text('罚款金额', '80000'),
      radio('处理', '从轻'),
      text('理由', '主动配合履行赔偿'),
    );
    await see(head, '80,000.00');
  });

  it('performs: payments, restoration, evaluation that fails first', async () => {
    await pay(bureau);
    await restore(bureau);
    await evaluate(bureau);
  });

  it('closes when nothing is missing, and keeps an unbroken journal', async () => {
    await close(bureau);
    await on(officer, claimUrl);
    await openTab(officer, '留痕');
    await see(officer, /结案/);
    await expectPapers(officer);
    const { bad, chains } = await verifyJournal(product.platform.ownerPool);
    expect(bad).toBeUndefined();
    expect(chains).toBeGreaterThanOrEqual(3);
    for (const screen of Object.values(bureau)) expect(screen.errors).toEqual([]);
  });
});
