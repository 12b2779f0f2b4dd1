import { defineRule, months } from './define-rule.ts';
import type { ClockRule, PausableBy } from './rule.ts';

/** The court's thirty days alone use a third of E12; whether they count is not stated anywhere, so the place decides. */
const COURT_NOTICE: PausableBy = {
  ground: 'courtNotice',
  title: '法院公告',
  citation: { sourceId: 'spc2019', article: '20' },
};

/**
 * E12: Zhangzhou finishes a case within three calendar months. It is counted from the last signature on form 1,
 * which is our reading: the notice names no starting point.
 */
export function zhangzhouClockRules(place: { readonly courtNoticePauses: boolean }): readonly ClockRule[] {
  return [
    defineRule({
      id: 'E12',
      title: '办结期限（3个月）',
      caseKind: 'claim',
      trigger: 'claimOpened',
      length: months(3),
      // The notice knows no roll-over: a case opened on 2023-11-30 is overdue on 2024-03-01.
      rollForward: false,
      pausableBy: place.courtNoticePauses ? [COURT_NOTICE] : [],
      warnBeforeDays: 15,
      citation: { sourceId: 'zz-notice' },
      verified: true,
    }),
  ];
}

/** Zhangzhou's rules as shipped: the court's notice does not pause. */
export const ZHANGZHOU_CLOCK_RULES = zhangzhouClockRules({ courtNoticePauses: false });
