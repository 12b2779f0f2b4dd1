import { describe, expect, it } from 'vitest';
import { countsDown, standingOf } from './clock-look.ts';

describe('how a clock stands', () => {
  it('calls the own time overdue, in red', () => {
    const own = { state: 'overdue', runsFor: 'authority' } as const;
    expect(standingOf(own)).toEqual({ tone: 'red', word: '已超期' });
    expect(standingOf({ state: 'overdue' })).toEqual(standingOf(own));
    expect(countsDown(own)).toBe(true);
  });

  it.each([
    ['party', '当事人期限已过'],
    ['court', '法院期限已过'],
    ['police', '公安机关期限已过'],
  ] as const)('only tells that the time of %s has run out', (runsFor, word) => {
    const past = { state: 'overdue', runsFor } as const;
    expect(standingOf(past)).toEqual({ tone: 'quiet', word });
    expect(countsDown(past)).toBe(false);
    expect(standingOf({ state: 'missed', runsFor }).tone).toBe('quiet');
    expect(standingOf({ state: 'near', runsFor })).toEqual({ tone: 'accent', word: '进行中' });
    expect(countsDown({ state: 'near', runsFor })).toBe(true);
  });
});
