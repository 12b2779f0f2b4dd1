import { Decimal } from 'decimal.js';

/** How a source qualifies a quantity: as it is, 约, or 余. */
export type QuantityMark = 'exact' | 'about' | 'over';

const WAN = 10_000;

/** A quantity as an account of it reads: 170.8 万尾, 约 8.29 万立方米, 30 万余尾, 300 余米. From 10,000 on in 万, unrounded. */
export function quantityWords(quantity: string, unit: string, mark: QuantityMark = 'exact'): string {
  const value = new Decimal(quantity);
  const many = value.gte(WAN);
  const number = (many ? value.div(WAN) : value).toFixed();
  return `${mark === 'about' ? '约 ' : ''}${number} ${many ? '万' : ''}${mark === 'over' ? '余' : ''}${unit}`;
}

/** The sum of decimals as plain decimal text without idle zeros. */
export function addDecimals(...values: readonly string[]): string {
  return values.reduce((sum, value) => sum.add(value), new Decimal(0)).toFixed();
}
