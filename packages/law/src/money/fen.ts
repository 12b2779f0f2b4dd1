import { Decimal } from 'decimal.js';

/** Money in integer fen (分); always a safe integer. */
export type Fen = number;

/** Asserts that a number is an amount of money in fen. Throws RangeError otherwise. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount in fen: ${value}`);
  return value;
}

/** The sum of amounts, in fen. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** Yuan as a decimal, rounded half up to the fen: the one place where an amount is rounded. */
export function roundHalfUpToFen(yuan: Decimal): Fen {
  return fen(yuan.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

const YUAN = /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/;

/** Reads '12,345.6' or '￥12345.60' as fen; undefined when it is no amount of yuan with at most two decimals, or one too large to hold. */
export function parseYuan(text: string): Fen | undefined {
  const plain = text
    .trim()
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .trim();
  if (!YUAN.test(plain)) return undefined;
  const amount = new Decimal(plain.replaceAll(',', '')).times(100);
  return amount.lte(Number.MAX_SAFE_INTEGER) ? amount.toNumber() : undefined;
}

/** '12,345.67': yuan with grouped thousands and two decimals. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(fen(amount))).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** Wide enough that a share of the largest amount is never rounded over a fen. */
const Exact = Decimal.clone({ precision: 60 });

/**
 * Splits a total by weights to the fen; what rounding leaves over goes to the largest remainders, first come first.
 * Throws RangeError for a negative weight, or when all are zero.
 */
export function shareFen(total: Fen, weights: readonly number[]): Fen[] {
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight is negative');
  const sum = weights.reduce((all, weight) => all.plus(weight), new Exact(0));
  if (sum.isZero()) throw new RangeError('all weights are zero');
  const exact = weights.map((weight) => new Exact(fen(total)).times(weight).dividedBy(sum));
  const shares = exact.map((share) => share.floor().toNumber());
  const left = total - sumFen(shares);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share.minus(share.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const SMALL_UNITS = ['', '拾', '佰', '仟'];
const WAN = 10_000;
const YI = 100_000_000;

/** 人民币壹万贰仟叁佰肆拾伍元陆角柒分: an amount in the capital numerals of contracts. Throws RangeError for a negative one. */
export function formatChineseAmount(amount: Fen): string {
  if (amount < 0) throw new RangeError('a negative amount has no capital form');
  const yuan = Math.floor(fen(amount) / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const cents = amount % 10;
  const whole = yuan > 0 ? `${wholeNumber(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `人民币${whole || '零元'}整`;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenth = jiao > 0 ? `${DIGITS[jiao]}角` : '';
  const hundredth = cents > 0 ? `${DIGITS[cents]}分` : '整';
  return `人民币${whole}${gap}${tenth}${hundredth}`;
}

/** Groups by 万 and 亿; a gap between groups is read 零. */
function wholeNumber(value: number): string {
  if (value >= YI) return joined(value, YI, '亿');
  if (value >= WAN) return joined(value, WAN, '万');
  return fourDigits(value);
}

function joined(value: number, unit: number, name: string): string {
  const rest = value % unit;
  const head = `${wholeNumber(Math.floor(value / unit))}${name}`;
  if (rest === 0) return head;
  return `${head}${rest < unit / 10 ? '零' : ''}${wholeNumber(rest)}`;
}

function fourDigits(group: number): string {
  const digits = String(group).padStart(4, '0');
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Number(digits[3 - place]);
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += `${pendingZero ? '零' : ''}${DIGITS[digit]}${SMALL_UNITS[place]}`;
    pendingZero = false;
  }
  return text;
}
