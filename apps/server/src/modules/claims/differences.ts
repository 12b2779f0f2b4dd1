import { formatYuan } from '@ecoredress/law';
import type { ClaimAgreement, PreMeeting } from './records.ts';

export interface Difference {
  readonly field: 'amount' | 'mode' | 'performBy';
  readonly title: string;
  readonly preMeeting: string;
  readonly agreed: string;
  readonly reason: string;
}

const MODE_TITLES = { payment: '货币赔偿', restoration: '生态修复', mixed: '修复与货币相结合' } as const;

/** Where the agreement departs from the pre-meeting result (会前磋商), each with the reason given. */
export function agreementDifferences(
  preMeeting: PreMeeting | null,
  agreement: Pick<ClaimAgreement, 'amountFen' | 'mode' | 'performBy' | 'differenceReasons'>,
): Difference[] {
  if (!preMeeting) return [];
  const reasons = agreement.differenceReasons;
  const all: (Difference & { same: boolean })[] = [
    {
      field: 'amount',
      title: '赔偿金额',
      preMeeting: `${formatYuan(preMeeting.amountFen)}元`,
      agreed: `${formatYuan(agreement.amountFen)}元`,
      reason: reasons.amount?.trim() ?? '',
      same: preMeeting.amountFen === agreement.amountFen,
    },
    {
      field: 'mode',
      title: '履行模式',
      preMeeting: MODE_TITLES[preMeeting.mode],
      agreed: MODE_TITLES[agreement.mode],
      reason: reasons.mode?.trim() ?? '',
      same: preMeeting.mode === agreement.mode,
    },
    {
      field: 'performBy',
      title: '履行时间',
      preMeeting: preMeeting.performBy,
      agreed: agreement.performBy,
      reason: reasons.performBy?.trim() ?? '',
      same: preMeeting.performBy === agreement.performBy,
    },
  ];
  return all.filter((item) => !item.same).map(({ same: _same, ...difference }) => difference);
}
