import { Decimal } from 'decimal.js';

/** A percentage with two decimals (half up) and how it was made; '—' where there is nothing to divide by. */
export function ratio(name: string, part: number, ofName: string, whole: number) {
  const value =
    whole === 0 ? '—' : `${new Decimal(part).times(100).dividedBy(whole).toFixed(2, Decimal.ROUND_HALF_UP)}%`;
  return {
    value,
    steps: [
      { label: name, value: String(part) },
      { label: ofName, value: String(whole) },
      { label: `${name} ÷ ${ofName}`, value },
    ],
  };
}
