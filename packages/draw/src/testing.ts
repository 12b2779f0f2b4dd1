import { toHex, u32 } from './bytes.ts';
import { digest } from './digest.ts';
import type {
  Candidate,
  DrawFrame,
  DrawProgress,
  DrawRecord,
  DrawRules,
  Hex32,
  Role,
  Secret,
} from './record.ts';
import { commitmentOf, sealName } from './secret.ts';
import { type Concluded, commit, conclude, freezeDraw, type Progressed, reveal } from './steps.ts';

/* Frames and draws for the tests: the same at every run. */

/** 32 bytes that follow from a number. */
export const hexOf = (n: number): Hex32 => toHex(digest('file', u32(n)));

export const DRAW_ID = '0190f6f0-0000-7000-8000-00000000d4a1';

export function candidate(n: number, over: Partial<Candidate> = {}): Candidate {
  const id = `zj-${String(n).padStart(3, '0')}`;
  const seal = sealName({ drawId: DRAW_ID, id, name: `专家${n}`, salt: hexOf(n) });
  return {
    id,
    label: `专*${n}`,
    field: '生态环境',
    level: 'county',
    available: true,
    near: false,
    exclusions: [],
    seal,
    ...over,
  };
}

export const candidates = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, i) => candidate(i + 1));

export function frameOf(list: readonly Candidate[], rules: Partial<DrawRules> = {}): DrawFrame {
  return {
    drawId: DRAW_ID,
    title: '生态环境损害专家联合抽取',
    candidates: list,
    rules: {
      seats: 3,
      alternates: 2,
      fields: ['生态环境'],
      levels: ['county'],
      quotas: [],
      near: null,
      widening: [],
      ...rules,
    },
    parties: { agency: '某生态环境局', obligor: '某公司', witness: '某公证处' },
    limits: {
      commitBy: '2026-11-25T09:00:00Z',
      revealBy: '2026-11-26T09:00:00Z',
      witnessBy: '2026-11-27T09:00:00Z',
    },
    previous: null,
  };
}

export const FROZEN_AT = '2026-11-24T01:00:00Z';
export const SECRETS: Readonly<Record<Role, Secret>> = {
  agency: { salt: hexOf(1001), number: '20261124' },
  obligor: { salt: hexOf(1002), number: '8' },
  witness: { salt: hexOf(1003), number: '' },
};

/** The draw or record of a step that must succeed. */
export function taken(step: Progressed): DrawProgress {
  if (!step.ok) throw new Error(JSON.stringify(step.problems));
  return step.draw;
}
export function recorded(step: Concluded): DrawRecord {
  if (!step.ok) throw new Error(JSON.stringify(step.problems));
  return step.record;
}

export const frozen = (frame = frameOf(candidates(12))): DrawProgress => taken(freezeDraw(frame, FROZEN_AT));

export const hashFor = (draw: DrawProgress, role: Role, secret = SECRETS[role]): Hex32 =>
  commitmentOf({ drawId: draw.frame.drawId, listHash: draw.listHash, role, secret });

export const committed = (draw: DrawProgress, ...roles: readonly Role[]): DrawProgress =>
  roles.reduce(
    (now, role) => taken(commit(now, { role, hash: hashFor(now, role), at: '2026-11-24T02:00:00Z' })),
    draw,
  );

export const revealed = (draw: DrawProgress, at: string, ...roles: readonly Role[]): DrawProgress =>
  roles.reduce((now, role) => taken(reveal(now, { role, ...SECRETS[role], at })), draw);

/** A draw in which everybody did their part. */
export function completed(frame?: DrawFrame): DrawProgress {
  const draw = committed(frozen(frame), 'agency', 'obligor', 'witness');
  return revealed(draw, '2026-11-24T03:00:00Z', 'obligor', 'agency', 'witness');
}

export const concluded = (draw: DrawProgress, at = '2026-11-24T04:00:00Z'): DrawRecord =>
  recorded(conclude(draw, { at }));

/** The codes of a refusal; empty when it was not refused. */
export const codesOf = (step: Progressed | Concluded): string[] =>
  step.ok ? [] : step.problems.map((one) => one.code);
