import { concat, u32 } from './bytes.ts';
import { digest } from './digest.ts';

/** The next 32-bit word of a stream, 0 … 2³² − 1. */
export type Words = () => number;

/**
 * The endless words of a seed: block i is digest('stream', seed, i as u64), read as eight big-endian u32.
 * The first block is number 0.
 */
export function wordsOf(seed: Uint8Array): Words {
  let counter = 0;
  let block: DataView = new DataView(new ArrayBuffer(0));
  let at = 0;
  return () => {
    if (at === block.byteLength) {
      const high = Math.floor(counter / 2 ** 32);
      const bytes = digest('stream', seed, concat([u32(high), u32(counter)]));
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      counter += 1;
      at = 0;
    }
    at += 4;
    return block.getUint32(at - 4);
  };
}

/**
 * A number 0 … bound − 1, each equally likely. Words at or above the greatest multiple of `bound` are thrown away:
 * a plain remainder would favour the small numbers. `bound`: 1 … 2³².
 */
export function uniformBelow(bound: number, words: Words): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError('bound out of range');
  const limit = 2 ** 32 - (2 ** 32 % bound);
  let word = words();
  while (word >= limit) word = words();
  return word % bound;
}

/**
 * The first `count` of a random order of `items` (partial Fisher–Yates, forward: place i is exchanged with
 * i + uniformBelow(n − i)). Asking for more does not change those before.
 */
export function shuffledPrefix<T>(items: readonly T[], count: number, words: Words): T[] {
  const order = [...items];
  const length = Math.min(count, order.length);
  for (let i = 0; i < length; i += 1) {
    const j = i + uniformBelow(order.length - i, words);
    const [a, b] = [order[i] as T, order[j] as T];
    order[i] = b;
    order[j] = a;
  }
  return order.slice(0, length);
}
