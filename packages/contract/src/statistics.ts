import { z } from 'zod';
import { DerivationStep } from './clocks.ts';
import { defineQuery } from './kernel/query.ts';

/** One reporting unit's line of the dashboard. */
export const UnitFigures = z.object({
  unitId: z.string(),
  unitName: z.string(),
  leads: z.int(),
  opened: z.int(),
  closed: z.int(),
  overdue: z.int(),
  shouldHaveStarted: z.int(),
  claimedFen: z.int(),
  agreedFen: z.int(),
  receivedFen: z.int(),
});
export type UnitFigures = z.infer<typeof UnitFigures>;

export const dashboard = defineQuery({
  name: 'statistics.dashboard',
  title: '统计看板',
  path: '/api/statistics/dashboard',
  params: z.object({}),
  result: z.object({
    asOf: z.string(),
    units: z.array(UnitFigures),
    stages: z.array(z.object({ stage: z.string(), title: z.string(), count: z.int() })),
    /** Closed claims by how they were closed; the share of all closed ones as a percentage with two decimals. */
    closings: z.array(z.object({ kind: z.string(), title: z.string(), count: z.int(), share: z.string() })),
    totals: UnitFigures.omit({ unitId: true, unitName: true }),
    /** Units with at least one case ÷ units, as a percentage with two decimals. */
    coverage: z.object({ value: z.string(), steps: z.array(DerivationStep) }),
    completion: z.object({ value: z.string(), steps: z.array(DerivationStep) }),
    /** The year's target of claims a unit and who has not reached it; null where the place sets none. */
    target: z
      .object({
        year: z.int(),
        perUnit: z.int(),
        /** Days from today to the 31st of December. */
        daysLeft: z.int(),
        missing: z.array(z.object({ unitId: z.string(), unitName: z.string(), opened: z.int() })),
        steps: z.array(DerivationStep),
      })
      .nullable(),
  }),
});

/** How many time limits of each kind of case. */
const ByKind = z.object({ lead: z.int(), penalty: z.int(), claim: z.int() });

/** What is due to the reader, by urgency. */
export const workbench = defineQuery({
  name: 'workbench.due',
  title: '工作台',
  path: '/api/workbench',
  params: z.object({}),
  result: z.object({
    items: z.array(
      z.object({
        clockId: z.string(),
        subjectKind: z.enum(['lead', 'penalty', 'claim']),
        subjectId: z.string(),
        subjectTitle: z.string(),
        subjectNumber: z.string(),
        unitName: z.string(),
        clockTitle: z.string(),
        dueOn: z.string(),
        daysLeft: z.int(),
        provisional: z.boolean(),
      }),
    ),
    counts: z.object({
      overdue: z.int(),
      overdueOf: ByKind,
      near: z.int(),
      nearOf: ByKind,
      lateLeads: z.int(),
      shouldHaveStarted: z.int(),
      toSign: z.int(),
    }),
  }),
});
