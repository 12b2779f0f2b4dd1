import { isRecord } from './check-inputs.ts';
import { computeValuation, type ValuationOptions, type ValuationOutcome } from './compute.ts';
import { Exact, findDecimal } from './exact.ts';
import type { MethodInput, MethodInputs, ValuationProblem } from './method.ts';
import { findMethod } from './methods.ts';

const MOST_SCENARIOS = 4;

export interface Scenario {
  readonly name: string;
  readonly inputs: MethodInputs;
}

export interface ScenarioResult {
  readonly name: string;
  readonly outcome: ValuationOutcome;
  /** Its value less that of the first scenario, decimal string; absent when either has problems. */
  readonly difference?: string;
}

/** Values up to four sets of inputs side by side, each against the first. Throws RangeError for none or more than four. */
export function compareScenarios(
  methodId: string,
  scenarios: readonly Scenario[],
  options: ValuationOptions,
): ScenarioResult[] {
  if (scenarios.length < 1 || scenarios.length > MOST_SCENARIOS) {
    throw new RangeError(`one to ${MOST_SCENARIOS} scenarios, not ${scenarios.length}`);
  }
  const outcomes = scenarios.map(({ name, inputs }) => ({
    name,
    outcome: computeValuation(methodId, inputs, options),
  }));
  const first = outcomes[0]?.outcome;
  return outcomes.map(({ name, outcome }) => {
    if (!first?.ok || !outcome.ok) return { name, outcome };
    const difference = new Exact(outcome.result.value).minus(first.result.value).toFixed();
    return { name, outcome, difference };
  });
}

/** What becomes of the result at one end of a bar: a value, or why that input is not allowed. */
export interface BarEnd {
  readonly given: string;
  readonly value?: string;
  readonly problem?: string;
}

/** How far the result moves when one input alone moves. */
export interface SensitivityBar {
  /** Path of the input, such as 'pollutants.0.measured'. */
  readonly field: string;
  readonly symbol: string;
  readonly name: string;
  readonly given: string;
  readonly low: BarEnd;
  readonly high: BarEnd;
  /** Distance between the two ends (an end that is not allowed counts as no change), decimal string. */
  readonly swing: string;
}

export type Sensitivity =
  | {
      readonly ok: true;
      readonly value: string;
      readonly unit: string;
      readonly bars: readonly SensitivityBar[];
    }
  | { readonly ok: false; readonly problems: readonly ValuationProblem[] };

/**
 * Moves every decimal input down and up by a percentage (decimal string, such as '10'), one at a time, and gives a bar
 * for each, the longest first. Whole numbers (years, heads, vouchers) and classes of tables stay as they are.
 * Throws RangeError for a percentage that is no decimal between 0 and 100.
 */
export function sensitivity(
  methodId: string,
  inputs: MethodInputs,
  percent: string,
  options: ValuationOptions,
): Sensitivity {
  const share = findDecimal(percent)?.dividedBy(100);
  if (!share?.greaterThan(0) || share.greaterThan(1)) throw new RangeError(`no percentage: ${percent}`);
  const base = computeValuation(methodId, inputs, options);
  if (!base.ok) return base;
  const middle = base.result.value;
  const end = (leaf: MovableInput, times: InstanceType<typeof Exact>): BarEnd => {
    const given = times.times(leaf.given).toDecimalPlaces(8).toFixed();
    const outcome = computeValuation(methodId, changed(inputs, leaf.path, given), options);
    if (outcome.ok) return { given, value: outcome.result.value };
    return { given, problem: outcome.problems.map(({ message }) => message).join('；') };
  };
  const bars = movableInputs(findMethod(methodId)?.inputs ?? [], inputs).map((leaf) => {
    const low = end(leaf, new Exact(1).minus(share));
    const high = end(leaf, new Exact(1).plus(share));
    const swing = new Exact(high.value ?? middle).minus(low.value ?? middle).abs();
    const { path, symbol, name, given } = leaf;
    return { field: path.join('.'), symbol, name, given, low, high, swing: swing.toFixed() };
  });
  bars.sort((a, b) => new Exact(b.swing).comparedTo(a.swing));
  return { ok: true, value: middle, unit: base.result.unit, bars };
}

interface MovableInput {
  readonly path: readonly string[];
  readonly symbol: string;
  readonly name: string;
  readonly given: string;
}

function movableInputs(
  inputs: readonly MethodInput[],
  values: Readonly<Record<string, unknown>>,
  above: readonly string[] = [],
  prefix = '',
): MovableInput[] {
  return inputs.flatMap((input): MovableInput[] => {
    const value = values[input.field];
    const path = [...above, input.field];
    const name = `${prefix}${input.name}`;
    if (input.kind === 'decimal' && !input.whole && typeof value === 'string') {
      return [{ path, symbol: input.symbol, name, given: value }];
    }
    if (input.kind === 'coefficient' && isRecord(value) && typeof value['value'] === 'string') {
      return [{ path: [...path, 'value'], symbol: input.symbol, name, given: value['value'] }];
    }
    if (input.kind !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((row: unknown, index) =>
      isRecord(row)
        ? movableInputs(input.fields, row, [...path, String(index)], `${rowName(row, index)}：`)
        : [],
    );
  });
}

function rowName(row: Readonly<Record<string, unknown>>, index: number): string {
  return typeof row['name'] === 'string' ? row['name'] : `第${index + 1}行`;
}

function changed(inputs: MethodInputs, path: readonly string[], value: string): MethodInputs {
  const copy: MethodInputs = structuredClone(inputs);
  const last = path.at(-1) ?? '';
  let at: object = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(at, key);
  Reflect.set(at, last, value);
  return copy;
}
