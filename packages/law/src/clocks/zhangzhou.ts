import { defineRule, months } from './define-rule.ts';
import type { ClockRule } from './rule.ts';

/**
 * E12: Zhangzhou finishes a case within three calendar months. It is counted from the last signature on form 1,
 * which is our reading: the notice names no starting point.
 */
export const ZHANGZHOU_CLOCK_RULES: readonly ClockRule[] = [
  defineRule({
    id: 'E12',
    title: '办结期限（3个月）',
    caseKind: 'claim',
    trigger: 'claimOpened',
    length: months(3),
    // The notice knows no roll-over: a case opened on 2023-11-30 is overdue on 2024-03-01.
    rollForward: false,
    // The court's thirty days alone use a third of it; whether they count is not stated anywhere: the place decides.
    pausableBy: [
      {
        ground: 'courtNotice',
        title: '法院公告',
        citation: { sourceId: 'spc2019', article: '20' },
        setting: 'claim.courtNoticePauses',
      },
    ],
    warnBeforeDays: 15,
    citation: { sourceId: 'zz-notice' },
    verified: true,
  }),
];
