import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../apps/server/src/journal/verify.ts';
import { type BrowserProduct, startProduct } from '../apps/server/src/testing/browser-product.ts';
import { findChromium, launchBrowser } from './browser.ts';
import { downloadPaper, openTab, readRefusal, see } from './steps/case.ts';
import { day, list, radio, run, runRefused, text } from './steps/entries.ts';
import type { Bureau } from './steps/opening.ts';
import { signIn } from './steps/people.ts';
import { prepareAgreed } from './steps/prepared-case.ts';
import { openScreen, type Screen, step } from './steps/screen.ts';

const chromium = findChromium();

/** An agreement that the court confirmed: one instalment comes, the next does not, the court collects the rest. */
describe.runIf(chromium)('instalments stop, in a browser', () => {
  let product: BrowserProduct;
  let browser: Browser;
  let bureau: Bureau;
  let claimUrl: string;

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
    claimUrl = `${product.url}/claims/${await prepareAgreed(product, bureau)}`;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const go = (screen: Screen) => step(screen, 'go to the claim', () => screen.page.goto(claimUrl));
  const pay = async (yuan: string, paidOn: string) => {
    await go(bureau.finance);
    await run(
      bureau.finance,
      '登记赔偿款到账',
      text('金额', yuan),
      day('到账日期', paidOn),
      text('票据号', `P${paidOn}`),
    );
    await go(bureau.officer);
  };

  it('is confirmed after the court’s notice of thirty days', async () => {
    const { officer } = bureau;
    await go(officer);
    await run(
      officer,
      '登记法院受理司法确认',
      day('受理日期', '2026-03-25'),
      text('案号', '（2026）闽0604民特7号'),
    );
    const notice = [day('公告开始日期', '2026-04-01'), text('公告载体', '人民法院公告网')];
    await runRefused(
      officer,
      '登记法院公告',
      '至少到 2026-05-01',
      ...notice,
      day('公告届满日期', '2026-04-30'),
    );
    await run(officer, '登记法院公告', ...notice, day('公告届满日期', '2026-05-01'));
    await run(officer, '登记司法确认裁定', radio('裁定结果', '确认有效'), day('裁定日期', '2026-05-06'));
    await see(officer, '申请执行');
  });

  it('shows the default with the time that is left, once the second instalment stays out', async () => {
    const { officer } = bureau;
    await pay('30000', '2026-06-30');
    await see(officer, '逾期未履行：1 期，共 30,000.00 元');
    await see(officer, /第 2 期 2026-07-25 到期，逾期 9 日；申请执行的期间到 2028-/);
    await openTab(officer, '司法衔接');
    await see(officer, '60,000.00元');
  });

  it('asks the court for what is not performed, and for no more', async () => {
    const { officer } = bureau;
    const amount = '申请执行金额';
    const application = [day('申请日期', '2026-08-01'), text('未履行情况', '第二期逾期，经催告仍未支付')];
    await runRefused(
      officer,
      '申请强制执行',
      '只能就未履行的部分申请执行',
      ...application,
      text(amount, '60001'),
    );
    await run(officer, '申请强制执行', ...application);
    await openTab(officer, '司法衔接');
    await run(officer, '制作司法衔接文书', list('文书', '强制执行申请书'), day('出具日期', '2026-08-01'));
    const { pdf } = await downloadPaper(officer);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('is performed when the court has collected the rest, in two parts', async () => {
    const { officer } = bureau;
    await pay('25000', '2026-08-02');
    const result = [
      radio('结果', '执行完毕'),
      day('终结日期', '2026-08-03'),
      text('案号', '（2026）闽0604执1号'),
      text('摘要', '执行到位'),
    ];
    await runRefused(officer, '登记执行结果', '尚有 35,000.00 元未到账', ...result);
    await pay('35000', '2026-08-03');
    await run(officer, '登记执行结果', ...result);
    await run(officer, '确认履行完毕', day('履行完毕日期', '2026-08-03'));
    await readRefusal(officer, '结案', '尚未作修复效果评估');
    const { bad } = await verifyJournal(product.platform.ownerPool);
    expect(bad).toBeUndefined();
    for (const screen of Object.values(bureau)) expect(screen.errors).toEqual([]);
  });
});
