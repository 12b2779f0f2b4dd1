import { type AnyStateMachine, and, createMachine } from 'xstate';
import type { Chart, ChartAction } from './chart.ts';

/** An event of the machine: the command (with its outcome) on the facts of that moment. */
export interface ChartEvent<Facts> {
  readonly type: string;
  readonly facts: Facts;
}

interface Move<Stage extends string, GuardName extends string> {
  readonly event: string;
  readonly target: Stage;
  readonly guards: readonly GuardName[];
}

/**
 * The chart as an XState machine: states are stages, events are commands (`claim.close`, or with an outcome
 * `claim.recordRuling:confirmed`), guards go by their names in the chart and judge the facts of the event.
 * A model only: the tests walk every path of it; no case is run by it.
 */
export function toMachine<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
): AnyStateMachine {
  const stages = Object.keys(chart.stages) as Stage[];
  const states = Object.fromEntries(
    stages.map((stage) => {
      const final = chart.stages[stage].kind === 'final';
      return [stage, final ? { type: 'final' as const } : { on: transitionsOf(chart, stage) }];
    }),
  );
  const guards = Object.fromEntries(
    (Object.keys(chart.guards) as GuardName[]).map((name) => [
      name,
      ({ event }: { event: ChartEvent<Facts> }) => chart.guards[name].check(event.facts).length === 0,
    ]),
  );
  const config = { id: chart.id, initial: chart.initial, states };
  return createMachine(config as never, { guards } as never) as unknown as AnyStateMachine;
}

function transitionsOf<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  stage: Stage,
): Record<string, object> {
  const moves = chart.actions.filter((action) => action.from.includes(stage)).flatMap(movesOf);
  return Object.fromEntries(
    moves.map(({ event, target, guards }) => [
      event,
      guards.length === 0 ? { target } : { target, guard: and(guards as never) },
    ]),
  );
}

/** The moves of an action; an action that leaves the case where it is has none. */
export function movesOf<Stage extends string, GuardName extends string>(
  action: ChartAction<Stage, GuardName>,
): Move<Stage, GuardName>[] {
  const guards = action.guards ?? [];
  if (action.to === undefined) return [];
  if (typeof action.to === 'string') return [{ event: action.command, target: action.to, guards }];
  return Object.entries(action.to)
    .filter((entry): entry is [string, Stage] => entry[1] !== 'same')
    .map(([outcome, target]) => ({
      event: `${action.command}:${outcome}`,
      target,
      guards: [...guards, ...(action.outcomeGuards?.[outcome] ?? [])],
    }));
}
