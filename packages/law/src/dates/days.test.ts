import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseDate, isWithin, parsePlainDate, todayInShanghai } from './days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => day('1950-01-01').add({ days }));

describe('days', () => {
  it('begin at midnight in Shanghai, eight hours before Greenwich', () => {
    expect(todayInShanghai(Temporal.Instant.from('2026-11-22T15:59:59Z')).toString()).toBe('2026-11-22');
    expect(todayInShanghai(Temporal.Instant.from('2026-11-22T16:00:00Z')).toString()).toBe('2026-11-23');
  });

  it('are read as offices write them', () => {
    const read = ['2026-11-03', '2026-11-3', '2026/11/3', '2026.11.3', '2026年11月3日', ' 2026年11月03日 '];
    expect(read.map((text) => parsePlainDate(text)?.toString())).toEqual(read.map(() => '2026-11-03'));
  });

  it('are not made up', () => {
    for (const text of ['', '2026-02-29', '2026-13-01', '2026-11', '2026-11/03', '26-11-03', '今天']) {
      expect(parsePlainDate(text)).toBeUndefined();
    }
  });

  it('are read back from how they are written', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parsePlainDate(formatChineseDate(date))?.toString()).toBe(date.toString());
      }),
    );
  });

  it('lie in a span with its first and last day', () => {
    const span = { inForceFrom: day('2021-01-01'), inForceTo: day('2026-08-14') };
    const within = (text: string) => isWithin(day(text), span);
    expect(['2020-12-31', '2021-01-01', '2026-08-14', '2026-08-15'].map(within)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWithin(day('2999-01-01'), { inForceFrom: span.inForceFrom })).toBe(true);
  });
});
