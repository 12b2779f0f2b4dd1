import type { Citation } from '../citations/types.ts';
import { defineRule, months, workingDays } from './define-rule.ts';
import { CRIMINAL_TRANSFER } from './penalty.ts';
import type { ClockRule } from './rule.ts';

const MEASURES55: Citation = { sourceId: 'penaltyReg2010', article: '55' };

/** The limits of the measures of 2010 that those of 2023 changed, for cases of before July 2023. */
export const PENALTY_CLOCK_RULES_OF_2010: readonly ClockRule[] = [
  defineRule({
    id: 'P01',
    title: '立案审查',
    caseKind: 'penalty',
    trigger: 'breachKnown',
    length: workingDays(7),
    citation: { sourceId: 'penaltyReg2010', article: '22' },
    verified: true,
  }),
  defineRule({
    id: 'P09',
    title: '作出处罚决定',
    caseKind: 'penalty',
    trigger: 'penaltyFiled',
    length: months(3),
    // Neither assessment nor determination stopped the clock then.
    pausableBy: [
      { ground: 'hearing', title: '听证', citation: MEASURES55 },
      { ground: 'announcement', title: '公告', citation: MEASURES55 },
      { ground: 'monitoring', title: '监测', citation: MEASURES55 },
      { ground: 'appraisal', title: '鉴定', citation: MEASURES55 },
      { ground: 'service', title: '送达', citation: MEASURES55 },
      CRIMINAL_TRANSFER,
    ],
    citation: MEASURES55,
    verified: true,
  }),
];
