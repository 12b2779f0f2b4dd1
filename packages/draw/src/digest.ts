import { sha256 } from '@noble/hashes/sha2.js';
import { concat, u32, utf8 } from './bytes.ts';
import { sm3 } from './sm3.ts';

/** The version of everything below: a change of any byte format or rule of selection is a new name. */
export const ALGORITHM = 'ecoredress-draw/1';

type Purpose = 'list' | 'seal' | 'commitment' | 'seed' | 'stream' | 'record' | 'event' | 'file';

/** Every part with its length before it (u32, big-endian), so that no two different inputs give the same bytes. */
function framed(purpose: Purpose, parts: readonly Uint8Array[]): Uint8Array {
  const all = [utf8(`${ALGORITHM}/${purpose}`), ...parts];
  return concat(all.flatMap((part) => [u32(part.length), part]));
}

/** SHA-256 over purpose and parts, 32 bytes. The purpose separates the domains: no hash serves for another. */
export function digest(purpose: Purpose, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(framed(purpose, parts));
}

/** SM3 over the same bytes as `digest`, 32 bytes. */
export function digestSm3(purpose: Purpose, ...parts: readonly Uint8Array[]): Uint8Array {
  return sm3(framed(purpose, parts));
}
