import { describe, expect, it } from 'vitest';
import { formatBytes } from './upload.ts';

describe('the size of a file in words', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1_234_567, '1.2 MB'],
    [50 * 1024 * 1024, '50 MB'],
    [1024 * 1024 * 1024, '1.0 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
