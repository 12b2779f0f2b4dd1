import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOn } from './openings.ts';

const at2021 = { asOf: '2021-11-30', setAt: '2026-01-01T00:00:00Z', value: '300000' };
const at2023 = { asOf: '2023-12-31', setAt: '2026-01-01T00:00:01Z', value: '1708000' };

describe('the opening balance of a figure', () => {
  it('is the latest snapshot of the day or before, never a sum', () => {
    const both = [at2023, at2021];
    expect(openingOn(both, '2021-11-29')).toBeUndefined();
    expect(openingOn(both, '2021-11-30')?.value).toBe('300000');
    expect(openingOn(both, '2023-12-30')?.value).toBe('300000');
    expect(openingOn(both, '2026-01-01')?.value).toBe('1708000');
  });

  it('of one day is the one set last', () => {
    const corrected = { ...at2023, setAt: '2026-02-01T00:00:00Z', value: '1708001' };
    expect(openingOn([corrected, at2023], '2024-01-01')?.value).toBe('1708001');
  });

  it('does not depend on the order in which the snapshots are read', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((d) => `2023-01-${d}`);
    const opening = fc.record({ asOf: day, setAt: fc.uuid() });
    fc.assert(
      fc.property(fc.uniqueArray(opening, { selector: ({ setAt }) => setAt }), day, (list, on) => {
        expect(openingOn(list.toReversed(), on)).toEqual(openingOn(list, on));
      }),
    );
  });
});
