import { Decimal } from 'decimal.js';
import type { Citation } from '../citations/types.ts';
import { type Fen, formatYuan } from '../money/fen.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const PAY: Citation = { sourceId: 'civil', article: '1235' };
const RESTORE: Citation = { sourceId: 'civil', article: '1234' };
const EVALUATE: Citation = { sourceId: 'reg2022', article: '27' };
const ENFORCE: Citation = { sourceId: 'spc2019', article: '21' };
const DEFAULT: Citation = { sourceId: 'reg2022', article: '25' };

const left = (facts: ClaimFacts): Fen => Math.max(0, facts.agreedFen - facts.receivedFen);

const restored = (facts: ClaimFacts): boolean =>
  facts.plannedQuantity !== undefined && new Decimal(facts.doneQuantity).gte(facts.plannedQuantity);

/** A confirmed agreement or a judgment: what a court enforces. */
const hasTitle = (facts: ClaimFacts): boolean => facts.confirmed || facts.judged === true;

function notOverpaid(facts: ClaimFacts): readonly Refusal[] {
  const over = facts.receivedFen + (facts.paymentFen ?? 0) - facts.agreedFen;
  return unless(
    facts.paymentFen === undefined || over <= 0,
    'over-payment',
    `超出应缴金额 ${formatYuan(over)} 元：应缴 ${formatYuan(facts.agreedFen)} 元，已到账 ${formatYuan(facts.receivedFen)} 元`,
    PAY,
    'amountFen',
  );
}

function performed(facts: ClaimFacts): readonly Refusal[] {
  const restores = facts.restorationRequired;
  return [
    ...unless(
      left(facts) === 0 || facts.agreementMode === 'restoration',
      'payment-outstanding',
      `赔偿款尚欠 ${formatYuan(left(facts))} 元未到账`,
      PAY,
    ),
    ...unless(!restores || facts.restorationPlanned, 'restoration-unplanned', '尚未制定修复方案', RESTORE),
    ...unless(
      !restores || restored(facts),
      'restoration-unfinished',
      `修复尚未完成：计划 ${facts.plannedQuantity ?? '—'}，已完成 ${facts.doneQuantity}`,
      RESTORE,
    ),
  ];
}

/** The conditions of performance, closing, and what follows when an obligation is not kept. */
export const PERFORMANCE_GUARDS = {
  owed: {
    title: '有应缴款项',
    check: (facts) =>
      unless(facts.agreedFen > 0, 'nothing-owed', '协议尚未签订，也没有生效裁判，没有应缴的赔偿款', PAY),
  },
  notOverpaid: { title: '不超出应缴金额', check: notOverpaid },
  performed: { title: '义务履行完毕', check: performed },
  evaluated: {
    title: '效果评估通过或免予评估',
    check: (facts) =>
      unless(
        facts.lastEvaluation === 'passed' || facts.evaluationExempt,
        'evaluation-not-passed',
        facts.lastEvaluation === 'rectify'
          ? '最近一次修复效果评估未达标，须整改后重新评估'
          : '尚未作修复效果评估，也没有免予评估的说明',
        EVALUATE,
      ),
  },
  fileComplete: {
    title: '卷内材料齐备',
    check: (facts) => [
      ...unless(
        facts.procuratorateNotified,
        'procuratorate-not-notified',
        '尚未向同级检察机关通报案件启动情况',
        { sourceId: 'proc2024' },
      ),
      ...unless(
        facts.unsupportedCostCount === 0,
        'costs-unsupported',
        `索赔清单有 ${facts.unsupportedCostCount} 项费用没有证据`,
        { sourceId: 'code', article: '1081' },
      ),
      ...unless(facts.closingReportIssued, 'closing-report-missing', '尚未制作结案报告', {
        sourceId: 'zz-flow',
      }),
    ],
  },
  inDefault: {
    title: '存在未履行',
    check: (facts) => unless(facts.inDefault, 'no-default', '约定的义务尚未到期，或已经履行', DEFAULT),
  },
  enforceable: {
    title: '有可执行的文书',
    check: (facts) =>
      unless(
        hasTitle(facts),
        'not-confirmed',
        '协议未经司法确认，也没有生效裁判，不能申请强制执行；可以提起诉讼',
        ENFORCE,
      ),
  },
  withoutTitle: {
    title: '尚无可执行的文书',
    check: (facts) =>
      unless(!hasTitle(facts), 'title-exists', '协议已经司法确认或者已有生效裁判，应当申请强制执行', ENFORCE),
  },
  terminationWritten: {
    title: '终止登记表齐备',
    check: (facts) =>
      unless(
        facts.terminationForm === 'draft' || facts.terminationForm === 'signing',
        'termination-form',
        '尚未填写《索赔终止登记表》（附件2）',
        { sourceId: 'shigu2022', article: '附件2' },
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
