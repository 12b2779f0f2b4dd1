import { type AnyStateMachine, createMachine } from 'xstate';
import type { Chart, ChartAction } from './chart.ts';

/**
 * The chart as an XState machine: states are stages, events are commands (with their outcome, when the
 * command has several). Used as a model only: to walk every path in the tests and to draw.
 */
export function toMachine<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
): AnyStateMachine {
  const stages = Object.keys(chart.stages) as Stage[];
  const states = Object.fromEntries(
    stages.map((stage) => {
      const final = chart.stages[stage].kind === 'final';
      return [stage, final ? { type: 'final' as const } : { on: eventsOf(chart, stage) }];
    }),
  );
  return createMachine({ id: chart.id, initial: chart.initial, states }) as AnyStateMachine;
}

function eventsOf<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  stage: Stage,
): Record<string, { target: Stage }> {
  const events: Record<string, { target: Stage }> = {};
  for (const action of chart.actions) {
    if (!action.from.includes(stage)) continue;
    for (const [event, target] of movesOf(action)) events[event] = { target };
  }
  return events;
}

/** The moves of an action as event names: `claim.recordRuling:confirmed`, or the bare command. */
function movesOf<Stage extends string>(action: ChartAction<Stage, string>): [string, Stage][] {
  if (action.to === undefined) return [];
  if (typeof action.to === 'string') return [[action.command, action.to]];
  return Object.entries(action.to)
    .filter((entry): entry is [string, Stage] => entry[1] !== 'same')
    .map(([outcome, target]) => [`${action.command}:${outcome}`, target]);
}
