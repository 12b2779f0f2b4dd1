import { randomInt } from 'node:crypto';
import { type Candidate, type DrawFrame, listHash, seedOf, selectExperts } from '@ecoredress/draw';

const COUNT = 2_000;
const POOL = 95;

/**
 * Draws a second of 3 experts and 3 alternates out of 95, seed included; then with the hash of the list computed anew
 * for each, as a verifier does; beside them a bare shuffle that proves nothing.
 */
export function benchDraws() {
  const frame = frameOf(POOL);
  const hash = listHash(frame);
  const secret = (n: number) => ({
    role: 'agency' as const,
    salt: n.toString(16).padStart(64, '0'),
    number: '',
    at: '',
  });
  return {
    pool: POOL,
    selectionsPerSecond: perSecond((n) => selectExperts(frame, seedOf(hash, [secret(n)]))),
    withListHashPerSecond: perSecond((n) => selectExperts(frame, seedOf(listHash(frame), [secret(n)]))),
    bareShufflesPerSecond: perSecond(() => shuffled(frame.candidates).slice(0, 6)),
  };
}

function perSecond(draw: (n: number) => unknown): number {
  for (let n = 0; n < COUNT / 4; n += 1) draw(n);
  const start = performance.now();
  for (let n = 0; n < COUNT; n += 1) draw(n);
  return Math.round((COUNT * 1000) / (performance.now() - start));
}

/** The baseline: a whole Fisher–Yates shuffle on the system's random numbers. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    const [a, b] = [order[i] as T, order[j] as T];
    order[i] = b;
    order[j] = a;
  }
  return order;
}

function frameOf(count: number): DrawFrame {
  const candidate = (n: number): Candidate => ({
    id: `zj-${n}`,
    label: '林*华',
    field: '生态环境',
    level: 'city',
    available: true,
    near: false,
    exclusions: [],
    seal: null,
  });
  return {
    drawId: 'bench',
    title: '生态环境损害专家联合抽取',
    candidates: Array.from({ length: count }, (_, n) => candidate(n)),
    rules: {
      seats: 3,
      alternates: 3,
      fields: ['生态环境'],
      levels: ['city'],
      quotas: [],
      near: null,
      widening: [],
    },
    parties: { agency: '甲局', obligor: '乙公司', witness: '丙公证处' },
    limits: {
      commitBy: '2026-11-25T09:00:00Z',
      revealBy: '2026-11-26T09:00:00Z',
      witnessBy: '2026-11-27T09:00:00Z',
    },
    previous: null,
  };
}
