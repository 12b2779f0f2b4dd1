import type { ChartLayout } from '@ecoredress/law';

/** A stage that the case is in or has been in. Days are 'YYYY-MM-DD'; `leftOn` is null in the present stage. */
export interface StageVisit {
  readonly stage: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

/**
 * done = left behind; current; next = one move away; later = ahead on the main line; off = a detour that the
 * case has not taken.
 */
export type NodeState = 'done' | 'current' | 'next' | 'later' | 'off';

export interface FlowNode {
  readonly stage: string;
  readonly title: string;
  readonly column: number;
  readonly lane: number;
  readonly state: NodeState;
  /** The last visit, when there was one. */
  readonly visit: StageVisit | undefined;
}

export interface FlowEdge {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly title: string;
  /** way = the main line; done = a move that was made; next = a move that may be made now. */
  readonly kind: 'way' | 'done' | 'next';
}

export interface FlowModel {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/**
 * A chart seen from one case. Of all moves that the chart knows only three kinds are drawn: those along the
 * main line, those made and those possible now; the rest would be a thicket that tells nobody anything.
 */
export function flowModel(layout: ChartLayout, current: string, visits: readonly StageVisit[]): FlowModel {
  const reachable = new Set(layout.edges.filter(({ from }) => from === current).map(({ to }) => to));
  const nodes = layout.nodes.map((node): FlowNode => {
    const visit = visits.findLast(({ stage }) => stage === node.stage);
    const state = stateOf(node, current, visit, reachable);
    return { stage: node.stage, title: node.title, column: node.column, lane: node.lane, state, visit };
  });
  const made = new Set(visits.slice(1).map((visit, index) => `${visits[index]?.stage}→${visit.stage}`));
  const byStage = new Map(nodes.map((node) => [node.stage, node]));
  const edges = layout.edges.flatMap(({ from, to, title }): FlowEdge[] => {
    const [start, end] = [byStage.get(from), byStage.get(to)];
    if (!start || !end) return [];
    const kind = made.has(`${from}→${to}`)
      ? 'done'
      : from === current
        ? 'next'
        : onMainLine(start, end)
          ? 'way'
          : undefined;
    return kind ? [{ from: start, to: end, title, kind }] : [];
  });
  return { nodes, edges };
}

function stateOf(
  node: ChartLayout['nodes'][number],
  current: string,
  visit: StageVisit | undefined,
  reachable: ReadonlySet<string>,
): NodeState {
  if (node.stage === current) return 'current';
  if (visit) return 'done';
  if (node.lane !== 0) return 'off';
  return reachable.has(node.stage) ? 'next' : 'later';
}

function onMainLine(from: FlowNode, to: FlowNode): boolean {
  return from.lane === 0 && to.lane === 0 && to.column === from.column + 1;
}

/** One line of the flow read as a list. */
export interface FlowLine {
  readonly title: string;
  readonly state: NodeState;
  readonly visit: StageVisit | undefined;
}

/** The flow as a list: every visit in its order, then what lies ahead, and the detours open now. */
export function flowLines(
  layout: ChartLayout,
  current: string,
  visits: readonly StageVisit[],
): { readonly lines: readonly FlowLine[]; readonly detours: readonly string[] } {
  const { nodes } = flowModel(layout, current, visits);
  const titles = new Map(nodes.map(({ stage, title }) => [stage, title]));
  const here = nodes.find(({ stage }) => stage === current);
  const past = visits.map(
    (visit, index): FlowLine => ({
      title: titles.get(visit.stage) ?? visit.stage,
      state: index === visits.length - 1 && visit.stage === current ? 'current' : 'done',
      visit,
    }),
  );
  const ended = here === undefined || (here.lane !== 0 && !layout.edges.some(({ from }) => from === current));
  const ahead = ended
    ? []
    : nodes
        .filter(({ lane, column, stage }) => lane === 0 && column > here.column && stage !== current)
        .sort((a, b) => a.column - b.column)
        .map(
          ({ title, state }): FlowLine => ({
            title,
            state: state === 'done' ? 'later' : state,
            visit: undefined,
          }),
        );
  const open = new Set(layout.edges.filter(({ from }) => from === current).map(({ to }) => to));
  const detours = nodes.filter(({ lane, stage }) => lane !== 0 && open.has(stage)).map(({ title }) => title);
  return { lines: [...past, ...ahead], detours };
}
