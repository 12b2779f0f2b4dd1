import { computeValuation } from '@ecoredress/law';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserProduct, startProduct } from '../apps/server/src/testing/browser-product.ts';
import { waterValuation } from '../apps/server/src/testing/valuations.ts';
import { findChromium, launchBrowser } from './browser.ts';
import { downloadPaper, openTab, readRefusal, see } from './steps/case.ts';
import { concludeDraw, enterAsGuest, fillPool, openDraw, takePart } from './steps/draw.ts';
import { day, radio, run, runRefused, text } from './steps/entries.ts';
import {
  declineInvitation,
  enterAsExpert,
  giveOpinion,
  inviteNext,
  verifyAsOutsider,
} from './steps/expert.ts';
import { openForm, submit } from './steps/forms.ts';
import type { Bureau } from './steps/opening.ts';
import { signIn } from './steps/people.ts';
import { agreeAsPrepared, keepValuation, prepareAssessment } from './steps/prepared-case.ts';
import { openScreen, type Screen, step } from './steps/screen.ts';

const chromium = findChromium();

const WATER = waterValuation({ quantity: '68980' });
const MORE_WATER = '90000';

/** Agency and obligor draw together, one expert declines, three opinions come in, one of them far off. */
describe.runIf(chromium)('a disputed amount, in a browser', () => {
  let product: BrowserProduct;
  let browser: Browser;
  let officer: Screen;
  let bureau: Bureau;
  let claimId: string;
  let claimUrl: string;

  beforeAll(async () => {
    product = await startProduct({ now: () => Temporal.Instant.from('2026-08-03T02:00:00Z') });
    browser = await launchBrowser(chromium ?? '');
    const seat = async (username: string) => {
      const screen = await openScreen(browser, product.url);
      await signIn(screen, username);
      return screen;
    };
    officer = await seat('350604-jb');
    bureau = {
      officer,
      section: await seat('350604-kz'),
      head: await seat('350604-jz'),
      finance: await seat('350604-cw'),
    };
    await fillPool(product.platform);
    claimId = await prepareAssessment(product, bureau);
    claimUrl = `${product.url}/claims/${claimId}`;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const go = () => step(officer, 'go to the claim', () => officer.page.goto(claimUrl));

  it('waits for the joint draw, which both sides and a witness hold', async () => {
    await go();
    await readRefusal(officer, '登记会前磋商结果', '在专家库中共同抽取专家');
    const links = await openDraw(officer);
    const sides = [
      officer,
      await enterAsGuest(officer, links.obligor),
      await enterAsGuest(officer, links.witness),
    ];
    for (const side of sides) await takePart(side, '生成随机数并提交承诺值', '承诺值：');
    for (const side of sides) await takePart(side, '揭示随机数', '本方已揭示');
    await concludeDraw(officer);
  });

  it('lets one expert decline, and the alternate be invited', async () => {
    await submit(await openForm(officer, '向专家开放案卷', '选择开放的内容'));
    const first = await inviteNext(officer);
    await declineInvitation(await enterAsExpert(officer, first), '本月外出授课');
    await go();
    await openTab(officer, '专家抽取');
    await see(officer, '本月外出授课');
    for (const yuan of ['80000', '82000', '120000']) {
      const invitation = await inviteNext(officer);
      expect(invitation.name).not.toBe(first.name);
      await giveOpinion(await enterAsExpert(officer, invitation), invitation.name, yuan);
    }
  });

  it('shows the opinions side by side, and anybody can verify the draw', async () => {
    await go();
    await openTab(officer, '专家抽取');
    await see(officer, '82,000.00');
    await see(officer, '46.34%');
    await see(officer, '分歧');
    await verifyAsOutsider(officer);
  });

  it('shows what the amount would be if the discharge had been greater, beside the one kept', async () => {
    const id = await keepValuation(product, bureau, claimId, WATER);
    const amounts = [WATER.inputs.quantity, MORE_WATER].map((quantity) => {
      const outcome = computeValuation(
        WATER.method,
        { ...WATER.inputs, quantity },
        { on: Temporal.PlainDate.from(WATER.governingOn) },
      );
      if (!outcome.ok) throw new Error('the calculation has no result');
      return `${outcome.result.value} 元`;
    });
    await step(officer, 'compare two quantities', async () => {
      const { page } = officer;
      await page.goto(`${claimUrl}/valuation?valuationId=${id}`);
      await page.getByRole('button', { name: '留作比较方案' }).click();
      await page.getByRole('textbox', { name: '排放（倾倒）数量', exact: true }).fill(MORE_WATER);
      const compared = page.getByRole('row', { name: /^计算结果/ });
      await compared.getByText(amounts[0] ?? '').waitFor();
      await compared.getByText(amounts[1] ?? '').waitFor();
    });
    expect(amounts[0]).not.toBe(amounts[1]);
  });

  it('asks for a word on the dissent before the amount of the pre-meeting stands', async () => {
    const meeting = [
      day('日期', '2026-08-03'),
      text('参加人', '双方'),
      text('金额', '82000'),
      radio('履行模式', '货币赔偿'),
      day('履行期限', '2026-09-30'),
    ];
    await go();
    await runRefused(officer, '登记会前磋商结果', '专家意见分歧较大', ...meeting);
    await run(officer, '登记会前磋商结果', ...meeting, text('对分歧意见的说明', '取中位数'));
    await openTab(officer, '专家抽取');
    await submit(await openForm(officer, '制作专家意见文书', '制作汇总表'));
    const { pdf } = await downloadPaper(officer);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('ends in an agreement on that amount', async () => {
    const terms = {
      on: '2026-08-03',
      amountFen: 8_200_000,
      mode: 'payment',
      performBy: '2026-09-30',
    } as const;
    await agreeAsPrepared(product, bureau, claimId, terms);
    await go();
    await see(officer, '达成磋商协议');
    await see(officer, '82,000.00');
    expect(officer.errors).toEqual([]);
  });
});
