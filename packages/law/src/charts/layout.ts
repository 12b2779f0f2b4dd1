import { type Chart, type StageDefinition, targetsOf } from './chart.ts';

export interface ChartLayout {
  readonly nodes: readonly {
    readonly stage: string;
    readonly title: string;
    readonly column: number;
    readonly lane: number;
    readonly kind: StageDefinition['kind'];
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly title: string }[];
}

/** The chart as a drawing: its stages as nodes, its moves as edges (one for each pair of stages). */
export function chartLayout<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
): ChartLayout {
  const stages = Object.keys(chart.stages) as Stage[];
  const edges = new Map<string, { from: string; to: string; title: string }>();
  for (const action of chart.actions) {
    for (const from of action.from) {
      for (const to of targetsOf(action)) {
        if (to !== from) edges.set(`${from}→${to}`, { from, to, title: action.title });
      }
    }
  }
  return {
    nodes: stages.map((stage) => {
      const { title, column, lane, kind } = chart.stages[stage];
      return { stage, title, column, lane, kind };
    }),
    edges: [...edges.values()],
  };
}
