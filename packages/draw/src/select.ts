import { concat, fromHex, toHex, utf8 } from './bytes.ts';
import { digest } from './digest.ts';
import { eligibleOf } from './frame.ts';
import type { Candidate, DrawFrame, DrawResult, Hex32, Reveal, Role } from './record.ts';
import { ROLES } from './record.ts';
import { shuffledPrefix, wordsOf } from './stream.ts';

/**
 * The seed: list hash and the three secrets in the order of ROLES. Who did not reveal stands there as one zero
 * byte, who did as a one, the 32 random bytes and the digits.
 */
export function seedOf(listHash: Hex32, reveals: readonly Reveal[]): Hex32 {
  const share = (role: Role): Uint8Array => {
    const found = reveals.find((one) => one.role === role);
    if (found === undefined) return Uint8Array.of(0);
    return concat([Uint8Array.of(1), fromHex(found.salt), utf8(found.number)]);
  };
  return toHex(digest('seed', fromHex(listHash), ...ROLES.map(share)));
}

/**
 * Seats and alternates from the seed. One random order of the eligible (the near ones before the others, where the
 * rules say so); kept seats go to the first of their field, open seats to the first of those left, alternates
 * are those who follow. The frame must have passed `checkFrame`.
 */
export function selectExperts(frame: DrawFrame, seed: Hex32): DrawResult {
  const order = randomOrder(frame, seed);
  const kept = new Map(frame.rules.quotas.map((one) => [one.field, one.seats]));
  const quotaOf = new Map<string, string | null>();
  for (const { id, field } of order) {
    const left = kept.get(field) ?? 0;
    if (left === 0) continue;
    kept.set(field, left - 1);
    quotaOf.set(id, field);
  }
  for (const { id } of order) {
    if (quotaOf.size === frame.rules.seats) break;
    if (!quotaOf.has(id)) quotaOf.set(id, null);
  }
  const seated = order.filter(({ id }) => quotaOf.has(id));
  const others = order.filter(({ id }) => !quotaOf.has(id)).slice(0, frame.rules.alternates);
  return {
    seats: seated.map(({ id }, i) => ({ seat: i + 1, id, quota: quotaOf.get(id) ?? null })),
    alternates: others.map(({ id }, i) => ({ order: i + 1, id })),
  };
}

function randomOrder({ rules, ...frame }: DrawFrame, seed: Hex32): Candidate[] {
  const eligible = eligibleOf({ rules, ...frame });
  const words = wordsOf(fromHex(seed));
  // A kept seat may lie anywhere in the order; without such seats only its head is ever read.
  const needed = rules.quotas.length > 0 ? eligible.length : rules.seats + rules.alternates;
  if (rules.near === null) return shuffledPrefix(eligible, needed, words);
  const near = eligible.filter((one) => one.near);
  const far = eligible.filter((one) => !one.near);
  const first = shuffledPrefix(near, needed, words);
  return [...first, ...shuffledPrefix(far, needed - first.length, words)];
}
