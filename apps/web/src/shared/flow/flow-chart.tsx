import type { ChartLayout } from '@ecoredress/law';
import { useEffect, useId, useRef } from 'react';
import { flowStrings as strings } from '../../strings/flow.ts';
import { usePhone } from '../look/use-phone.ts';
import styles from './flow.module.css';
import { type FlowEdge, type FlowNode, flowModel, type StageVisit } from './flow-model.ts';
import { StageList } from './stage-list.tsx';

export interface FlowChartProps {
  /** What is charted, for those who listen: '索赔'. */
  readonly title: string;
  /** `chartLayout(claimChart)` of the law package. */
  readonly layout: ChartLayout;
  /** The present stage. */
  readonly current: string;
  /** Every stage visited, in order, the present one included. */
  readonly visits: readonly StageVisit[];
}

const COLUMN = 122;
const LANE = 78;
const NODE = { width: 100, height: 36 };
const TOP = 34;
/** A chart that is a little too wide is drawn smaller; below this its words could not be read, and it moves sideways. */
const LEAST_SCALE = 0.8;

/**
 * The way of a case, drawn from the chart that also rules it: stages done with their days, the present one,
 * what may come next. Wide charts move sideways; a phone and a screen reader get the list.
 */
export function FlowChart({ title, layout, current, visits }: FlowChartProps) {
  const phone = usePhone();
  return (
    <section aria-label={strings.title(title)}>
      <div className={phone ? undefined : 'visually-hidden'}>
        <StageList layout={layout} current={current} visits={visits} />
      </div>
      {phone ? null : <Drawing layout={layout} current={current} visits={visits} />}
    </section>
  );
}

function Drawing({ layout, current, visits }: Omit<FlowChartProps, 'title'>) {
  const { nodes, edges } = flowModel(layout, current, visits);
  const width = (Math.max(...nodes.map(({ column }) => column)) + 1) * COLUMN;
  const height = TOP + Math.max(...nodes.map(({ lane }) => lane)) * LANE + NODE.height + 22;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const column = nodes.find(({ stage }) => stage === current)?.column ?? 0;
  useEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = (column + 0.5) * COLUMN * LEAST_SCALE - box.clientWidth / 2;
  }, [column]);
  return (
    <div className={styles.scroller} ref={scroller} aria-hidden>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.drawing}
        style={{ width: '100%', maxWidth: width, minWidth: width * LEAST_SCALE }}
        aria-hidden="true"
      >
        <defs>
          {(['way', 'done', 'next'] as const).map((kind) => (
            <marker
              key={kind}
              id={`${id}${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="9"
              markerHeight="9"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" className={styles[`${kind}Head`]} />
            </marker>
          ))}
        </defs>
        {[...edges].sort(byWeight).map((edge) => (
          <Edge key={`${edge.from.stage}→${edge.to.stage}`} edge={edge} markers={id} />
        ))}
        {nodes.map((node) => (
          <Node key={node.stage} node={node} />
        ))}
      </svg>
    </div>
  );
}

/** Moves made are drawn last, over the others. */
function byWeight(a: FlowEdge, b: FlowEdge): number {
  const weight = { way: 0, next: 1, done: 2 };
  return weight[a.kind] - weight[b.kind];
}

function Node({ node }: { readonly node: FlowNode }) {
  const x = leftOf(node);
  const y = topOf(node);
  const day = node.visit?.enteredOn ?? (node.state === 'next' ? strings.next : '');
  return (
    <g className={styles[node.state]}>
      <rect x={x} y={y} width={NODE.width} height={NODE.height} rx={4} />
      <text x={x + NODE.width / 2} y={y + NODE.height / 2} className={styles.name}>
        {node.title}
      </text>
      <text x={x + NODE.width / 2} y={y + NODE.height + 14} className={`number ${styles.day}`}>
        {day}
      </text>
      <title>{describe(node)}</title>
    </g>
  );
}

function describe({ title, state, visit }: FlowNode): string {
  const word = strings[state];
  if (!visit) return `${title}（${word}）`;
  const days = visit.leftOn ? strings.span(visit.enteredOn, visit.leftOn) : strings.since(visit.enteredOn);
  return `${title}（${word}，${days}）`;
}

function Edge({ edge, markers }: { readonly edge: FlowEdge; readonly markers: string }) {
  return (
    <path
      d={pathOf(edge.from, edge.to)}
      className={styles[`${edge.kind}Edge`]}
      markerEnd={`url(#${markers}${edge.kind})`}
    >
      <title>{edge.title}</title>
    </path>
  );
}

const leftOf = ({ column }: FlowNode) => column * COLUMN + (COLUMN - NODE.width) / 2;
const topOf = ({ lane }: FlowNode) => TOP + lane * LANE;

/** Straight along a lane, an arc over what is skipped or returned to, a curve between lanes. */
function pathOf(from: FlowNode, to: FlowNode): string {
  const middle = NODE.height / 2;
  const sideways = from.lane === to.lane;
  if (sideways && to.column === from.column + 1) {
    return `M${leftOf(from) + NODE.width} ${topOf(from) + middle} H${leftOf(to) - 2}`;
  }
  const [startX, endX] = [leftOf(from) + NODE.width / 2, leftOf(to) + NODE.width / 2];
  if (sideways) {
    const rise = Math.min(26, 12 + 5 * Math.abs(to.column - from.column));
    const y = topOf(from);
    return `M${startX} ${y} C${startX} ${y - rise} ${endX} ${y - rise} ${endX} ${y - 2}`;
  }
  const down = to.lane > from.lane;
  const startY = topOf(from) + (down ? NODE.height + 18 : 0);
  const endY = topOf(to) + (down ? -2 : NODE.height + 18);
  const half = (startY + endY) / 2;
  return `M${startX} ${startY} C${startX} ${half} ${endX} ${half} ${endX} ${endY}`;
}
