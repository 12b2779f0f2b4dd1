import { computeValuation, type Valuation } from './compute.ts';
import { type DerivationNode, nodesOf } from './derivation.ts';
import type { MethodInputs } from './method.ts';

export const on = Temporal.PlainDate.from('2024-05-01');

/** The usage example of a third-party calculator: E 142,420 m³, C 0.634, Z 21.36 against 5 mg/L. */
export const WATER: MethodInputs = {
  dischargeFactClear: true,
  damageDeterminable: false,
  cleanUpCostKnown: false,
  quantityOf: 'water-m3',
  quantity: '142420',
  unitCostOf: 'water-m3',
  unitCost: '0.634',
  unitCostMethod: 'survey',
  alpha: { value: '1', source: '专家意见' },
  pollutants: [{ name: '氨氮', measured: '21.36', limit: '5' }],
  omega: { value: '1.5', source: '水环境功能区划' },
};

/** The result; throws with the problems in words. */
export function computed(
  inputs: MethodInputs,
  options: Parameters<typeof computeValuation>[2] = { on },
): Valuation {
  const outcome = computeValuation('water-virtual-cost', inputs, options);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('；'));
  return outcome.result;
}

export function problems(inputs: MethodInputs, day = on) {
  const outcome = computeValuation('water-virtual-cost', inputs, { on: day });
  return outcome.ok ? [] : outcome.problems;
}

/** The step of this symbol, which must be there. */
export function symbol(result: Valuation, name: string): DerivationNode {
  return nodesOf(result.derivation).find((node) => node.symbol === name) ?? fail();
}

export function fail(): never {
  throw new Error('absent');
}
