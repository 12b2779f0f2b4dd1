import { describe, expect, it } from 'vitest';
import { idleState, pingDue } from './idle.ts';

const MINUTE = 60_000;

describe('the automatic sign-out', () => {
  it('leaves a person in peace until two minutes before the end', () => {
    expect(idleState(0, 30)).toEqual({ kind: 'active' });
    expect(idleState(27 * MINUTE, 30)).toEqual({ kind: 'active' });
  });

  it('then counts down', () => {
    expect(idleState(29 * MINUTE, 30)).toEqual({ kind: 'warning', secondsLeft: 55 });
  });

  it('ends shortly before the server would', () => {
    expect(idleState(30 * MINUTE - 4000, 30)).toEqual({ kind: 'over' });
  });

  it('warns for half the time at most when the limit is very short', () => {
    expect(idleState(0, 1).kind).toBe('active');
    expect(idleState(40_000, 1)).toEqual({ kind: 'warning', secondsLeft: 15 });
  });

  it('tells the server of someone at work well before it would give them up', () => {
    expect(pingDue(9 * MINUTE, 30)).toBe(false);
    expect(pingDue(10 * MINUTE, 30)).toBe(true);
  });
});
