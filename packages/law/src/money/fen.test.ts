import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseAmount, formatYuan, parseYuan, roundHalfUpToFen, shareFen, sumFen } from './fen.ts';

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** Reads capital numerals back, so that writing them can be tested on any amount. */
function readCapitals(text: string): number {
  const [, yuan = '', tenth = '', cent = ''] =
    /^人民币(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  const digit = (numeral: string) => Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(numeral || '零'));
  return readWhole(yuan) * 100 + digit(tenth) * 10 + digit(cent);
}

function readWhole(text: string): number {
  for (const [name, unit] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.lastIndexOf(name);
    if (at >= 0) return readWhole(text.slice(0, at)) * unit + readWhole(text.slice(at + 1));
  }
  const numerals = [...text.replaceAll('零', '').matchAll(/(.)([仟佰拾]?)/g)];
  const worth: Record<string, number> = { 仟: 1000, 佰: 100, 拾: 10, '': 1 };
  return numerals.reduce(
    (sum, [, numeral = '', place = '']) =>
      sum + '零壹贰叁肆伍陆柒捌玖'.indexOf(numeral) * (worth[place] ?? Number.NaN),
    0,
  );
}

describe('money', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
  });

  it('refuses what is no amount of yuan', () => {
    for (const text of ['', '1.234', '12,34', '-5', '一百', '1e3', '9'.repeat(18), '999,999,999,999,999,999'])
      expect(parseYuan(text)).toBeUndefined();
  });

  it('rounds half up to the fen: 10 % of 12,345.67 is 1,234.57', () => {
    expect(roundHalfUpToFen(new Decimal('12345.67').times('0.1'))).toBe(123_457);
    expect(roundHalfUpToFen(new Decimal('0.005'))).toBe(1);
  });

  it('shares a total without losing or making a fen', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const shares = shareFen(total, weights);
          expect(sumFen(shares)).toBe(total);
          const sum = weights.reduce((all, weight) => all + weight, 0);
          const exact = weights.map((weight) => (BigInt(total) * BigInt(weight)) / BigInt(sum));
          const extra = shares.map((share, index) => BigInt(share) - (exact[index] ?? 0n));
          expect(extra.every((fen) => fen === 0n || fen === 1n)).toBe(true);
        },
      ),
    );
  });

  it('refuses to share by nothing or less', () => {
    expect(() => shareFen(100, [0, 0])).toThrow(RangeError);
    expect(() => shareFen(100, [2, -1])).toThrow(RangeError);
    expect(shareFen(100, [0, 1, 0])).toEqual([0, 100, 0]);
  });

  it('writes every amount so that it can be read back', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(readCapitals(formatChineseAmount(fen))).toBe(fen);
      }),
    );
  });

  it.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [100_000_000_000_000, '人民币壹万亿元整'],
    [105, '人民币壹元零伍分'],
    [1000, '人民币壹拾元整'],
    [10_050, '人民币壹佰元零伍角整'],
    [123_456_789, '人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
    [1_000_000_000, '人民币壹仟万元整'],
    [10_001_000_001, '人民币壹亿零壹万元零壹分'],
  ])('writes %i fen in capital numerals', (fen, text) => {
    expect(formatChineseAmount(fen)).toBe(text);
  });
});
