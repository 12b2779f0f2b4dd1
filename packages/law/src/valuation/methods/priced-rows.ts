import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, indexed, productOf, sumOf } from '../derivation.ts';
import type { FieldInput, ListInput, Reading } from '../method.ts';
import { decimal, list, text } from './inputs.ts';

/** A list of things with quantity, unit, unit price and where the price comes from. */
export function pricedList(
  name: string,
  labels: { readonly thing: string; readonly unit: string; readonly price: string },
  more: readonly FieldInput[] = [],
): ListInput {
  return list('items', name, [
    ...more,
    text('name', labels.thing),
    decimal('quantity', 'Q', '数量', labels.unit, { aboveMin: true }),
    text('unit', '计量单位', { hint: `如${labels.unit}` }),
    decimal('unitPrice', 'P', labels.price, '元/单位'),
    text('source', `${labels.price}的来源`),
  ]);
}

/** D = Σ Q_i × P_i over the list `items`. */
export function pricedSum(
  inputs: Reading,
  what: { readonly symbol: string; readonly name: string; readonly citation: Citation },
): DerivationNode {
  const parts = inputs.rows('items').map((row, at) => pricedRow(row, what.symbol, at + 1));
  return sumOf({ ...what, unit: '元' }, parts);
}

function pricedRow(row: Reading, symbol: string, index: number): DerivationNode {
  const unit = row.text('unit');
  const price = row.given('unitPrice', { symbol: indexed('P', index), unit: `元/${unit}` });
  return productOf({ symbol: indexed(symbol, index), name: row.text('name'), unit: '元' }, [
    row.given('quantity', { symbol: indexed('Q', index), unit }),
    { ...price, source: row.text('source') },
  ]);
}
