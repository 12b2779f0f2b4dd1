import { subtractWorkingDays, type WorkingCalendar } from '../calendar/calendar.ts';
import { isAfter } from '../dates/days.ts';
import type { DerivationStep } from './rule.ts';

/** 陈述申辩: five working days (行政处罚法, 处罚办法第44条). */
const PLEADING_WORKING_DAYS = 5;
/** Review, discussion and service: our own allowance, not a rule. */
const REVIEW_WORKING_DAYS = 10;

export interface NegotiationMargin {
  /** The last day on which negotiation can end without endangering the penalty decision. */
  readonly latestNegotiationEnd: Temporal.PlainDate;
  readonly endangered: boolean;
  readonly steps: readonly DerivationStep[];
}

/**
 * How long negotiation may still go on before the penalty's time limit: negotiation does not stop that
 * clock, and after it come pleading, review and service.
 */
export function penaltyNegotiationMargin(input: {
  readonly penaltyDueOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkingCalendar;
}): NegotiationMargin {
  const needed = PLEADING_WORKING_DAYS + REVIEW_WORKING_DAYS;
  const latest = subtractWorkingDays(input.penaltyDueOn, needed, input.calendar);
  return {
    latestNegotiationEnd: latest,
    endangered: isAfter(input.today, latest),
    steps: [
      {
        label: '处罚决定期限',
        value: input.penaltyDueOn.toString(),
        citation: { sourceId: 'penaltyLaw', article: '60' },
      },
      {
        label: '陈述申辩',
        value: `${PLEADING_WORKING_DAYS}个工作日`,
        citation: { sourceId: 'penaltyReg', article: '44' },
      },
      { label: '审核、讨论、送达（预留）', value: `${REVIEW_WORKING_DAYS}个工作日` },
      { label: '磋商最迟结束', value: latest.toString() },
    ],
  };
}
