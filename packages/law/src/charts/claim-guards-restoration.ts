import type { Guard } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

/** Told when a claim's performance is declared complete: what of the restoration nobody has looked at. */
export const RESTORATION_GUARDS = {
  milestonesChecked: {
    title: '修复节点均已核对',
    check: ({ milestonesUnchecked = 0 }) =>
      unless(
        milestonesUnchecked === 0,
        'milestones-unchecked',
        `修复方案还有 ${milestonesUnchecked} 个节点没有核对完成情况`,
        { sourceId: 'civil', article: '1234' },
      ),
  },
  guideChecked: {
    title: '指导部门已核查',
    check: ({ guideCheckMissing }) =>
      unless(
        guideCheckMissing === undefined,
        'guide-check-missing',
        `修复技术指导部门（${guideCheckMissing}）尚未核查，或者核查后仍有问题`,
        { sourceId: 'zz-flow' },
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
