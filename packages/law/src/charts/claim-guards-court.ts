import { Decimal } from 'decimal.js';
import type { Citation } from '../citations/types.ts';
import { COURT_NOTICE_DAYS, isNoticeLongEnough } from '../courts/confirmation.ts';
import { isAfter, isBefore } from '../dates/days.ts';
import { formatYuan } from '../money/fen.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const CONFIRM: Citation = { sourceId: 'spc2019', article: '20' };
const ENFORCE: Citation = { sourceId: 'spc2019', article: '21' };

function noticeLongEnough({ courtNotice }: ClaimFacts): readonly Refusal[] {
  return unless(
    courtNotice === undefined || isNoticeLongEnough(courtNotice),
    'notice-too-short',
    `法院公告不得少于 ${COURT_NOTICE_DAYS} 日，公告开始之日不计入：${courtNotice?.from ?? ''} 开始的公告至少到 ${courtNotice?.from.add({ days: COURT_NOTICE_DAYS }) ?? ''}`,
    CONFIRM,
    'noticeTo',
  );
}

function noticeOver({ noticeTo, ruledOn, today }: ClaimFacts): readonly Refusal[] {
  return unless(
    noticeTo === undefined || !isBefore(ruledOn ?? today, noticeTo),
    'notice-running',
    `法院公告到 ${noticeTo ?? ''} 届满，期满后法院才审查裁定`,
    CONFIRM,
    'ruledOn',
  );
}

function confirmationInTime({ confirmBy, appliedOn, today }: ClaimFacts): readonly Refusal[] {
  return unless(
    confirmBy === undefined || !isAfter(appliedOn ?? today, confirmBy),
    'confirmation-too-late',
    `协议经人民调解达成，双方须在 ${confirmBy ?? ''} 前共同申请司法确认；现已逾期，不履行时可以起诉`,
    { sourceId: 'civilProcedure', article: '205' },
    'appliedOn',
  );
}

function notMoreThanUnperformed(facts: ClaimFacts): readonly Refusal[] {
  const { unperformedFen, enforcementFen, unperformedQuantity = '0' } = facts;
  if (unperformedFen === undefined) return [];
  const nothing = unperformedFen === 0 && new Decimal(unperformedQuantity).isZero();
  return [
    ...unless(!nothing, 'nothing-unperformed', '没有未履行的部分，不需要申请执行', ENFORCE),
    ...unless(
      enforcementFen === undefined || enforcementFen <= unperformedFen,
      'enforcement-too-much',
      `只能就未履行的部分申请执行：未履行 ${formatYuan(unperformedFen)} 元，申请 ${formatYuan(enforcementFen ?? 0)} 元`,
      ENFORCE,
      'amountFen',
    ),
  ];
}

function enforcedInFull({ enforcementLeftFen = 0 }: ClaimFacts): readonly Refusal[] {
  return unless(
    enforcementLeftFen === 0,
    'enforcement-unfinished',
    `申请执行的款项尚有 ${formatYuan(enforcementLeftFen)} 元未到账，不能登记为执行完毕；请先登记到账`,
    ENFORCE,
    'outcome',
  );
}

/** The conditions of what passes between a claim and the courts. */
export const COURT_GUARDS = {
  confirmationInTime: { title: '在申请期限内', check: confirmationInTime },
  packetComplete: {
    title: '司法确认材料齐备',
    check: ({ packetMissing = [] }) =>
      unless(
        packetMissing.length === 0,
        'packet-incomplete',
        `司法确认材料尚缺：${packetMissing.join('、')}`,
        CONFIRM,
      ),
  },
  noticeLongEnough: { title: '公告不少于三十日', check: noticeLongEnough },
  noticeOver: { title: '公告期满', check: noticeOver },
  notMoreThanUnperformed: { title: '只就未履行的部分', check: notMoreThanUnperformed },
  enforcementInTime: {
    title: '在申请执行期间内',
    check: ({ enforceBy, appliedOn, today }) =>
      unless(
        enforceBy === undefined || !isAfter(appliedOn ?? today, enforceBy),
        'enforcement-late',
        `申请执行的期间于 ${enforceBy ?? ''} 届满，请核对有无中止、中断`,
        { sourceId: 'civilProcedure', article: '250' },
      ),
  },
  enforcedInFull: { title: '申请执行的款项全部到账', check: enforcedInFull },
} as const satisfies Record<string, Guard<ClaimFacts>>;
