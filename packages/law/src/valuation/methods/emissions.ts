import { type DerivationNode, indexed, productOf, type Step, sumOf } from '../derivation.ts';
import type { Reading } from '../method.ts';
import { choice, decimal, list, text } from './inputs.ts';

/** What was let out, each with its own unit cost. */
export const EMISSIONS = list('emissions', '排放的污染物', [
  text('name', '污染物（废水）'),
  choice('unit', '数量单位', { t: '吨', m3: '立方米' }),
  decimal('quantity', 'E', '排放数量', 't或m³', { aboveMin: true }),
  decimal('unitCost', 'C', '单位治理成本', '元/t或元/m³', { aboveMin: true }),
]);

/** V = Σ E_i × C_i: the virtual cost before any coefficient; one unit for both E and C of a row. */
export function virtualCost(inputs: Reading, step: Pick<Step, 'citation'>): DerivationNode {
  const parts = inputs.rows('emissions').map((row, at) => {
    const unit = row.choice('unit') === 't' ? 't' : 'm³';
    const index = at + 1;
    return productOf({ symbol: indexed('V', index), name: `${row.text('name')}虚拟治理成本`, unit: '元' }, [
      row.given('quantity', { symbol: indexed('E', index), unit }),
      row.given('unitCost', { symbol: indexed('C', index), unit: `元/${unit}` }),
    ]);
  });
  return sumOf({ symbol: 'V', name: '虚拟治理成本', unit: '元', ...step }, parts);
}
