import type { Citation } from '../citations/types.ts';

export interface RestorationMode {
  readonly code: string;
  readonly title: string;
  /** The units in which its quantity may be given; the first is the usual one. */
  readonly units: readonly string[];
  /** The line department whose guidance is asked for. */
  readonly guide?: { readonly department: string; readonly citation: Citation };
  readonly blueCarbon: boolean;
}

const ZZ_FLOW: Citation = { sourceId: 'zz-flow' };

/** How damage is made good, with the units that fit. */
export const RESTORATION_MODES: readonly RestorationMode[] = [
  { code: 'inPlace', title: '就地修复', units: ['平方米', '立方米', '米', '亩'], blueCarbon: false },
  {
    code: 'stocking',
    title: '增殖放流',
    units: ['尾', '粒'],
    guide: { department: '海洋与渔业', citation: ZZ_FLOW },
    blueCarbon: false,
  },
  {
    code: 'replanting',
    title: '补植复绿',
    units: ['棵', '平方米', '亩'],
    guide: { department: '林业', citation: ZZ_FLOW },
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

export function restorationMode(code: string): RestorationMode | undefined {
  return RESTORATION_MODES.find((mode) => mode.code === code);
}
