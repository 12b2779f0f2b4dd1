import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseAmount, formatYuan, parseYuan, roundHalfUpToFen, shareFen, sumFen } from './fen.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

describe('money', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
  });

  it('refuses what is no amount of yuan', () => {
    for (const text of ['', '1.234', '12,34', '-5', '一百', '1e3']) expect(parseYuan(text)).toBeUndefined();
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
          expect(shares.every((share) => share >= 0)).toBe(true);
        },
      ),
    );
  });

  it.each([
    [0, '人民币零元整'],
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
