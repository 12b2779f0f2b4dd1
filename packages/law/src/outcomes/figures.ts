/** One figure of the results board (成果): how it is counted in cases, by mode and unit of the recorded progress. */
export interface OutcomeFigure {
  readonly title: string;
  /** The unit in which it is kept: money in 元. */
  readonly unit: string;
  /** What of a claim counts. */
  readonly counts:
    | { readonly of: 'agreed' | 'received' }
    | { readonly of: 'progress'; readonly modes: readonly string[] };
  /** How it is made, as told beside it. */
  readonly formula: string;
}

const progress = (title: string, unit: string, modes: readonly string[], words: string): OutcomeFigure => ({
  title,
  unit,
  counts: { of: 'progress', modes },
  formula: `期初数＋期初日之后各案件登记的修复进度中，方式为${words}、单位为“${unit}”的数量之和`,
});

/** The figures in which Zhangzhou told its results in 2021 and 2023, and the money received. */
export const OUTCOME_FIGURES = {
  money: {
    title: '案件涉及金额',
    unit: '元',
    counts: { of: 'agreed' },
    formula: '期初数＋期初日之后签订赔偿协议的案件的协议金额之和',
  },
  received: {
    title: '到账赔偿款',
    unit: '元',
    counts: { of: 'received' },
    formula: '期初数（未公布的不计）＋期初日之后各案件登记的到账金额之和',
  },
  fry: progress('增殖放流鱼苗', '尾', ['stocking'], '增殖放流'),
  snail: progress('播增养殖田螺', '粒', ['stocking'], '增殖放流'),
  water: progress('治理河道地表水', '立方米', ['smallBasin'], '小流域治理'),
  trees: progress('补植苗木', '棵', ['replanting'], '补植复绿'),
  greenArea: progress('复绿', '平方米', ['replanting'], '补植复绿'),
  forestCare: progress('森林维护', '元', ['forestUpkeep'], '森林维护'),
  dredged: progress('疏浚排洪渠', '米', ['smallBasin'], '小流域治理'),
  plantingSpend: progress('补植复绿投入', '元', ['replanting'], '补植复绿'),
} as const satisfies Readonly<Record<string, OutcomeFigure>>;

export type OutcomeKey = keyof typeof OUTCOME_FIGURES;
export const OUTCOME_KEYS = Object.keys(OUTCOME_FIGURES) as OutcomeKey[];

/** The definition of a figure, widened for reading. */
export function outcomeFigure(key: OutcomeKey): OutcomeFigure {
  return OUTCOME_FIGURES[key];
}
