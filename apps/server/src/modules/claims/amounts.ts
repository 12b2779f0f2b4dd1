import type { ClaimDetail } from '@ecoredress/contract';
import { costKind, formatYuan } from '@ecoredress/law';
import type { ClaimAggregate } from './aggregate.ts';

type Amounts = ClaimDetail['amounts'];
type Step = Amounts['steps'][number];

/** The claim's money and how each amount came about: the costs claimed, the agreement, the payments. */
export function amountsView(claim: ClaimAggregate): Amounts {
  const awardedFen = claim.negotiation_partial?.course?.awardedFen ?? 0;
  const outstandingFen = Math.max(0, claim.agreed_fen - claim.received_fen);
  return {
    claimedFen: claim.claimed_fen,
    agreedFen: claim.agreed_fen,
    receivedFen: claim.received_fen,
    outstandingFen,
    steps: [
      step('索赔金额 = 各项费用核减后之和', claim.claimed_fen, claim.costs.map(costStep)),
      ...(claim.agreed_fen > 0
        ? [
            step(
              `协议金额（${claim.agreement_signed_on ?? '未签订'}签订的赔偿协议）`,
              claim.agreed_fen - awardedFen,
            ),
            ...(awardedFen > 0 ? [step('未达成部分经裁判支持的金额', awardedFen)] : []),
          ]
        : []),
      step('已到账 = 各笔赔偿款之和', claim.received_fen, claim.payments.map(paymentStep)),
      ...(claim.agreed_fen > 0
        ? [
            step(
              awardedFen > 0
                ? '尚未到账 = 协议金额 + 裁判支持的金额 − 已到账'
                : '尚未到账 = 协议金额 − 已到账',
              outstandingFen,
            ),
          ]
        : []),
    ],
  };
}

function step(label: string, fen: number, children: Step['children'] = []): Step {
  return { label, value: `${formatYuan(fen)} 元`, children };
}

function costStep(cost: ClaimAggregate['costs'][number]): Step['children'][number] {
  const { title, citation } = costKind(cost.kind) ?? { title: cost.kind, citation: undefined };
  const reduced = cost.reduction_fen > 0;
  return {
    label: reduced
      ? `${title}（${formatYuan(cost.amount_fen)} − 核减 ${formatYuan(cost.reduction_fen)}）`
      : title,
    value: `${formatYuan(cost.amount_fen - cost.reduction_fen)} 元`,
    ...(citation ? { citation } : {}),
  };
}

function paymentStep(payment: ClaimAggregate['payments'][number]): Step['children'][number] {
  return {
    label: `${payment.paid_on}　${payment.payer}（票据号 ${payment.voucher_no}）`,
    value: `${formatYuan(payment.amount_fen)} 元`,
  };
}
