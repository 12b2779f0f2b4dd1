import { Decimal } from 'decimal.js';
import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';

const PLAN: Citation = { sourceId: 'civil', article: '1234' };

/** A part of a restoration plan: so much of its quantity until a day; without a quantity it is work that is only looked at. */
export interface Milestone {
  readonly id: string;
  /** Decimal text in the plan's unit. */
  readonly quantity: string | null;
  /** The last day, 'YYYY-MM-DD'. */
  readonly dueOn: string;
  /** The day on which its completion was checked. */
  readonly checkedOn: string | null;
}

export interface MilestoneProgress {
  readonly id: string;
  /** What of the restored quantity falls to it; null where it has no quantity. */
  readonly done: string | null;
  /** Its quantity is reached, or, having none, it was checked. */
  readonly reached: boolean;
  /** Its last day is over and it is not reached. */
  readonly late: boolean;
}

/**
 * Lays the restored quantity on the milestones, the earliest due first. The parts never add up to more than what
 * was restored; what exceeds all milestones falls to none. Result in the order given.
 */
export function milestoneProgress(
  milestones: readonly Milestone[],
  done: string,
  today: string,
): MilestoneProgress[] {
  let left = new Decimal(done);
  const laid = new Map<string, MilestoneProgress>();
  for (const each of milestones.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const share = each.quantity === null ? null : Decimal.min(left, each.quantity);
    if (share) left = left.minus(share);
    const reached = share === null ? each.checkedOn !== null : share.gte(each.quantity ?? 0);
    laid.set(each.id, {
      id: each.id,
      done: share?.toString() ?? null,
      reached,
      late: !reached && each.dueOn < today,
    });
  }
  return milestones.flatMap(({ id }) => laid.get(id) ?? []);
}

/** What share of the plan is done, in whole percent rounded down, at most 100; 0 for a plan of nothing. */
export function donePercent(done: string, planned: string): number {
  if (new Decimal(planned).lte(0)) return 0;
  return Math.min(100, new Decimal(done).times(100).div(planned).floor().toNumber());
}

/** What is wrong with the milestones of a plan: together more than it, or due before it begins. */
export function milestoneProblems(
  plan: { readonly quantity: string; readonly unit: string; readonly startOn: string },
  milestones: readonly { readonly quantity?: string | undefined | null; readonly dueOn: string }[],
): Refusal[] {
  const sum = milestones.reduce((total, { quantity }) => total.plus(quantity ?? 0), new Decimal(0));
  const early = milestones.findIndex(({ dueOn }) => dueOn < plan.startOn);
  return [
    ...(sum.gt(plan.quantity)
      ? [
          {
            code: 'milestones-exceed-plan',
            field: 'milestones',
            message: `各节点数量合计 ${sum}${plan.unit}，超出修复方案的 ${plan.quantity}${plan.unit}`,
            citation: PLAN,
          },
        ]
      : []),
    ...(early >= 0
      ? [
          {
            code: 'milestone-before-start',
            field: `milestones.${early}.dueOn`,
            message: `节点期限不能早于修复开始日期 ${plan.startOn}`,
            citation: PLAN,
          },
        ]
      : []),
  ];
}
