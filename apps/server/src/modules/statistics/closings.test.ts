import { describe, expect, it } from 'vitest';
import { closingShares } from './closings.ts';

describe('closed claims by kind (ZZ-EEDC-11)', () => {
  it('gives 25 paid of 212 closed as 11.79 %', () => {
    const shares = closingShares([
      { kind: 'paid', count: 25 },
      { kind: 'restored', count: 150 },
      { kind: 'mixed', count: 37 },
    ]);
    expect(shares.map(({ kind, count, share }) => [kind, count, share])).toEqual([
      ['paid', 25, '11.79%'],
      ['restored', 150, '70.75%'],
      ['mixed', 37, '17.45%'],
    ]);
  });

  it('claims no share of nothing', () => {
    expect(closingShares([]).map(({ share }) => share)).toEqual(['—', '—', '—']);
  });
});
