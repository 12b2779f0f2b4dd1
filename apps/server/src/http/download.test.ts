import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAskedFor } from './download.ts';

describe('the part of a file that a Range header asks for', () => {
  it('is the whole where no single range is asked for', () => {
    for (const range of [undefined, '', 'bytes=-', 'bytes=0-1,3-4', 'lines=0-5', 'bytes=7-3']) {
      expect([range, partAskedFor(range, 10)]).toEqual([range, 'whole']);
    }
  });

  it('runs from a byte to a byte, from a byte on, or over the last bytes', () => {
    expect(partAskedFor('bytes=2-5', 10)).toEqual({ start: 2, end: 5 });
    expect(partAskedFor('bytes=2-', 10)).toEqual({ start: 2, end: 9 });
    expect(partAskedFor('bytes=-3', 10)).toEqual({ start: 7, end: 9 });
    expect(partAskedFor('bytes=-30', 10)).toEqual({ start: 0, end: 9 });
    expect(partAskedFor('bytes=2-500', 10)).toEqual({ start: 2, end: 9 });
  });

  it('lies outside when it begins after the end', () => {
    expect(partAskedFor('bytes=10-', 10)).toBe('outside');
    expect(partAskedFor('bytes=-0', 10)).toBe('outside');
  });

  it('never reaches beyond the file', () => {
    const whole = fc.integer({ min: 1, max: 1000 });
    const at = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(whole, at, at, (size, from, to) => {
        const part = partAskedFor(`bytes=${from}-${to}`, size);
        if (typeof part === 'string') return;
        expect(part.start).toBe(from);
        expect(part.end).toBe(Math.min(to, size - 1));
        expect(part.start).toBeLessThanOrEqual(part.end);
      }),
    );
  });
});
