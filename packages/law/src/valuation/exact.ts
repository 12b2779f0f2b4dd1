import { Decimal } from 'decimal.js';

/** Sixty significant digits: sums and products of inputs stay exact, quotients and powers are far finer than a fen. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** At most twelve digits before the point and eight after it, so that products of inputs are exact. */
const DECIMAL = /^-?(0|[1-9]\d{0,11})(\.\d{1,8})?$/;

/** Reads '12.50'; undefined for what is no plain decimal (an exponent, a thousands comma, a float's long tail). */
export function findDecimal(text: unknown): Decimal | undefined {
  return typeof text === 'string' && DECIMAL.test(text) ? new Exact(text) : undefined;
}

/** A decimal as the string that reads back to the same value: no exponent, no zeros at the end. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

const READABLE_PLACES = 6;

/** For reading: at most six decimals. */
export function shortDecimal(text: string): string {
  return new Exact(text).toDecimalPlaces(READABLE_PLACES).toFixed();
}

/** '= 1.25', or '≈ 5.666667' where digits were left off. */
export function equalsShort(text: string): string {
  const short = shortDecimal(text);
  return `${new Exact(short).equals(text) ? '=' : '≈'} ${short}`;
}
