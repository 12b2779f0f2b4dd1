import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';
import { isWithin } from '../dates/days.ts';

/** The line department whose technical guidance is asked for, while the arrangement holds. */
export interface RestorationGuide {
  readonly department: string;
  readonly citation: Citation;
  readonly inForceFrom: Temporal.PlainDate;
  /** The last day of the arrangement. */
  readonly inForceTo?: Temporal.PlainDate;
}

export interface RestorationMode {
  readonly code: string;
  readonly title: string;
  /** The units in which its quantity may be given; the first is the usual one. */
  readonly units: readonly string[];
  readonly guide?: RestorationGuide;
  readonly blueCarbon: boolean;
}

const ZZ_FLOW: Citation = { sourceId: 'zz-flow' };
/** Zhangzhou invites the departments since its flow chart of 2021-04-23. */
const SINCE_FLOW = Temporal.PlainDate.from('2021-04-23');

const guide = (department: string): RestorationGuide => ({
  department,
  citation: ZZ_FLOW,
  inForceFrom: SINCE_FLOW,
});

/** How damage is made good, with the units that fit. */
export const RESTORATION_MODES: readonly RestorationMode[] = [
  { code: 'inPlace', title: '就地修复', units: ['平方米', '立方米', '米', '亩'], blueCarbon: false },
  {
    code: 'stocking',
    title: '增殖放流',
    units: ['尾', '粒'],
    guide: guide('海洋与渔业'),
    blueCarbon: false,
  },
  {
    code: 'replanting',
    title: '补植复绿',
    units: ['棵', '平方米', '亩'],
    guide: guide('林业'),
    blueCarbon: false,
  },
  { code: 'smallBasin', title: '小流域治理', units: ['立方米', '米', '平方米'], blueCarbon: false },
  { code: 'invasiveRemoval', title: '清理外来物种', units: ['平方米', '亩', '吨'], blueCarbon: false },
  { code: 'mangrove', title: '红树林保护', units: ['平方米', '亩', '棵'], blueCarbon: true },
  { code: 'shellfish', title: '贝壳类增殖放养', units: ['粒', '吨'], blueCarbon: true },
  { code: 'carbonSink', title: '碳汇认购', units: ['吨二氧化碳'], blueCarbon: false },
  { code: 'forestUpkeep', title: '森林维护', units: ['元', '亩'], blueCarbon: false },
  {
    code: 'other',
    title: '其他方式',
    units: ['平方米', '立方米', '米', '亩', '棵', '尾', '粒', '吨', '元'],
    blueCarbon: false,
  },
];

/** The mode of this code; undefined for an unknown one. */
export function restorationMode(code: string): RestorationMode | undefined {
  return RESTORATION_MODES.find((mode) => mode.code === code);
}

/** The department to be asked for guidance on a mode on a day; undefined when none is named. */
export function guideOf(code: string, on: Temporal.PlainDate): RestorationGuide | undefined {
  const found = restorationMode(code)?.guide;
  return found && isWithin(on, found) ? found : undefined;
}

/** What is wrong with a mode and the unit of its quantity: fry are counted in 尾 or 粒, never in 棵. */
export function restorationProblems(plan: { readonly mode: string; readonly unit: string }): Refusal[] {
  const mode = restorationMode(plan.mode);
  if (!mode) {
    return [
      { code: 'restoration-mode', field: 'mode', message: '请从修复方式目录中选择', citation: ZZ_FLOW },
    ];
  }
  if (mode.units.includes(plan.unit)) return [];
  return [
    {
      code: 'restoration-unit',
      field: 'unit',
      message: `“${mode.title}”以${mode.units.join('、')}计量，不能填写“${plan.unit}”`,
      citation: ZZ_FLOW,
    },
  ];
}
