import type { Citation } from '../citations/types.ts';
import type { PaperCode } from './papers.ts';

/** Why something may not be done now: a stable code, a Chinese sentence naming what is missing, the article. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly citation?: Citation;
  readonly field?: string;
}

/** A named condition over plain facts; it gathers everything that is missing, not only the first. */
export interface Guard<Facts> {
  readonly title: string;
  readonly check: (facts: Facts) => readonly Refusal[];
}

export interface StageDefinition {
  readonly title: string;
  /** main = on the way from start to closing; side = a detour; final = the case ends here. */
  readonly kind: 'main' | 'side' | 'final';
  /** Place in the drawing: the column along the way, the lane (0 = the main line). */
  readonly column: number;
  readonly lane: number;
  /** The papers that this stage owes to the file. */
  readonly documents: readonly PaperCode[];
  /** One sentence for a newcomer: what is done here. */
  readonly guidance: string;
  readonly citation?: Citation;
}

/**
 * One thing that may be done in some stages. `to` is left out when the case stays where it is; a record
 * maps each outcome that the command may have to its stage.
 */
export interface ChartAction<Stage extends string, GuardName extends string> {
  readonly command: string;
  readonly title: string;
  readonly from: readonly Stage[];
  readonly to?: Stage | Readonly<Record<string, Stage | 'same'>>;
  readonly guards?: readonly GuardName[];
  /** What a single outcome demands beyond the guards of the action. */
  readonly outcomeGuards?: Readonly<Record<string, readonly GuardName[]>>;
  /** Conditions that hold in principle (原则上): breaking one is told, and does not stop the action. */
  readonly advice?: readonly GuardName[];
  readonly citation?: Citation;
}

/** A process as data: the one source for what may happen next, the drawing, the tests and the documentation. */
export interface Chart<
  Stage extends string,
  Facts extends { stage: Stage },
  GuardName extends string = string,
> {
  readonly id: string;
  readonly title: string;
  readonly initial: Stage;
  readonly stages: Readonly<Record<Stage, StageDefinition>>;
  readonly guards: Readonly<Record<GuardName, Guard<Facts>>>;
  readonly actions: readonly ChartAction<Stage, GuardName>[];
}

export type ActionCheck<Stage extends string> =
  | { readonly ok: true; readonly to: Stage; readonly warnings: readonly Refusal[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Whether a command may be carried out on these facts, and to which stage it leads. `outcome` names the
 * one of several results that the command reports. Throws RangeError for a command or outcome unknown to the chart.
 */
export function checkAction<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  facts: Facts,
  command: string,
  outcome?: string,
): ActionCheck<Stage> {
  const candidates = chart.actions.filter((action) => action.command === command);
  const action = candidates.find((candidate) => candidate.from.includes(facts.stage));
  if (!action) return { ok: false, refusals: [wrongStage(chart, facts.stage, candidates)] };
  const own = outcome === undefined ? [] : (action.outcomeGuards?.[outcome] ?? []);
  const refusals = refusalsOf(chart, [...(action.guards ?? []), ...own], facts);
  if (refusals.length > 0) return { ok: false, refusals };
  const to = targetOf(action, facts.stage, outcome);
  return { ok: true, to, warnings: refusalsOf(chart, action.advice, facts) };
}

function wrongStage<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  stage: Stage,
  candidates: readonly ChartAction<Stage, GuardName>[],
): Refusal {
  const first = candidates[0];
  if (!first) throw new RangeError(`chart ${chart.id} has no such command`);
  const allowed = [...new Set(candidates.flatMap((candidate) => candidate.from))];
  const names = allowed.map((name) => `“${chart.stages[name].title}”`).join('、');
  return {
    code: 'wrong-stage',
    message: `案件现处于“${chart.stages[stage].title}”，“${first.title}”只能在${names}阶段办理`,
    ...(first.citation ? { citation: first.citation } : {}),
  };
}

function refusalsOf<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  guards: readonly GuardName[] | undefined,
  facts: Facts,
): Refusal[] {
  return (guards ?? []).flatMap((name) => [...chart.guards[name].check(facts)]);
}

function targetOf<Stage extends string>(
  action: ChartAction<Stage, string>,
  stage: Stage,
  outcome: string | undefined,
): Stage {
  if (action.to === undefined) return stage;
  if (typeof action.to === 'string') return action.to;
  const target = outcome === undefined ? undefined : action.to[outcome];
  if (target === undefined) throw new RangeError(`${action.command} has no outcome ${outcome}`);
  return target === 'same' ? stage : target;
}

export interface ActionAvailability {
  readonly command: string;
  readonly title: string;
  /** The stages it may lead to; empty when the case stays where it is. */
  readonly to: readonly string[];
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

/** Every action of the present stage, with the reasons why one may not be done yet. */
export function availableActions<
  Stage extends string,
  Facts extends { stage: Stage },
  GuardName extends string,
>(chart: Chart<Stage, Facts, GuardName>, facts: Facts): ActionAvailability[] {
  return chart.actions
    .filter((action) => action.from.includes(facts.stage))
    .map((action) => {
      const refusals = [...refusalsOf(chart, action.guards, facts), ...outcomeRefusals(chart, action, facts)];
      return {
        command: action.command,
        title: action.title,
        to: [...new Set(targetsOf(action))],
        allowed: refusals.length === 0,
        refusals,
        warnings: refusalsOf(chart, action.advice, facts),
      };
    });
}

/** What bars every outcome alike: nothing while one of them is open. */
function outcomeRefusals<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  action: ChartAction<Stage, GuardName>,
  facts: Facts,
): Refusal[] {
  if (typeof action.to !== 'object') return [];
  const perOutcome = Object.keys(action.to).map((outcome) =>
    refusalsOf(chart, action.outcomeGuards?.[outcome], facts),
  );
  return perOutcome.some((refusals) => refusals.length === 0) ? [] : perOutcome.flat();
}

/** The stages an action may lead to; empty when it stays. */
export function targetsOf<Stage extends string>(action: ChartAction<Stage, string>): Stage[] {
  if (action.to === undefined) return [];
  if (typeof action.to === 'string') return [action.to];
  return Object.values(action.to).filter((target): target is Stage => target !== 'same');
}
