import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fromHex } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { listHash } from './frame.ts';
import type { DrawFrame, DrawResult, Hex32, Role, Secret } from './record.ts';
import { ROLES } from './record.ts';
import { commitmentOf, sealName } from './secret.ts';
import { seedOf, selectExperts } from './select.ts';
import { shuffledPrefix, wordsOf } from './stream.ts';
import { verifyDraw } from './verify.ts';

/* The published vectors. draw.json and primitives.json come from a second implementation, written in Python. */
const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../vectors/${name}`, import.meta.url), 'utf8'));

interface DrawVectors {
  readonly frame: DrawFrame;
  readonly listHash: Hex32;
  readonly secrets: Readonly<Record<Role, Secret>>;
  readonly commitments: Readonly<Record<Role, Hex32>>;
  readonly seals: readonly { id: string; name: string; salt: Hex32; seal: Hex32 }[];
  readonly draws: readonly { absent: readonly Role[]; seed: Hex32; result: DrawResult }[];
}
interface Primitives {
  readonly stream: readonly { seed: Hex32; words: readonly number[] }[];
  readonly shuffles: readonly { seed: Hex32; items: number; order: readonly number[] }[];
  readonly canonicalJson: readonly { value: unknown; text: string }[];
}

describe('the published vectors', () => {
  it('primitives.json: canonical JSON, the stream, the shuffle', async () => {
    const vectors = (await read('primitives.json')) as Primitives;
    for (const { value, text } of vectors.canonicalJson) expect(canonicalJson(value)).toBe(text);
    for (const { seed, words } of vectors.stream) {
      const next = wordsOf(fromHex(seed));
      expect(words.map(() => next())).toEqual(words);
    }
    for (const { seed, items, order } of vectors.shuffles) {
      const given = Array.from({ length: items }, (_, i) => i);
      expect(shuffledPrefix(given, items, wordsOf(fromHex(seed)))).toEqual(order);
    }
  });

  it('draw.json: list hash, seals, commitments, seeds and results, with and without refusals', async () => {
    const vectors = (await read('draw.json')) as DrawVectors;
    const { frame, secrets } = vectors;
    const { drawId } = frame;
    expect(listHash(frame)).toBe(vectors.listHash);
    for (const { seal, ...opened } of vectors.seals) expect(sealName({ drawId, ...opened })).toBe(seal);
    for (const role of ROLES) {
      const secret = secrets[role];
      expect(commitmentOf({ drawId, listHash: vectors.listHash, role, secret })).toBe(
        vectors.commitments[role],
      );
    }
    for (const { absent, seed, result } of vectors.draws) {
      const present = ROLES.filter((role) => !absent.includes(role));
      const reveals = present.map((role) => ({ role, ...secrets[role], at: '2026-11-26T10:00:00Z' }));
      expect(seedOf(vectors.listHash, reveals)).toBe(seed);
      expect(selectExperts(frame, seed)).toEqual(result);
    }
  });

  it('record.json verifies, record-tampered.json does not', async () => {
    expect(verifyDraw(await read('record.json')).ok).toBe(true);
    const found = verifyDraw(await read('record-tampered.json'));
    expect(found.ok ? [] : found.problems.map((one) => one.code)).toContain('result');
  });
});
