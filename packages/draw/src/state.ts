import { isAfter } from './instant.ts';
import {
  type Absence,
  type DrawProgress,
  type Instant,
  ROLE_LABELS,
  ROLES,
  type Role,
  type VoidReason,
} from './record.ts';

export type Stage = 'committing' | 'revealing' | 'witness-reveals' | 'ready' | 'void';

/** Where a draw stands at a moment, who is awaited for what, and what may be done. */
export interface DrawState {
  readonly stage: Stage;
  readonly label: string;
  readonly awaited: readonly {
    readonly role: Role;
    readonly step: 'commit' | 'reveal';
    readonly by: Instant;
  }[];
  /** What the steps will accept now; `conclude` with stage `void` writes a record without a result. */
  readonly next: readonly ('commit' | 'reveal' | 'conclude')[];
  readonly void: VoidReason | null;
}

const LABELS: Readonly<Record<Stage, string>> = {
  committing: '等待提交承诺值',
  revealing: '等待双方揭示',
  'witness-reveals': '等待见证人揭示',
  ready: '可以抽取',
  void: '抽取作废，应另行抽取',
};

const PARTIES = ['agency', 'obligor'] as const;

const has = (list: readonly { readonly role: Role }[], role: Role): boolean =>
  list.some((one) => one.role === role);

/** The stage follows from what was handed in and the time `now`; nothing is stored. */
export function drawState(draw: DrawProgress, now: Instant): DrawState {
  const { commitments, reveals } = draw;
  const { commitBy, revealBy, witnessBy } = draw.frame.limits;
  const passed = (limit: Instant): boolean => isAfter(now, limit);
  const state = (
    stage: Stage,
    next: DrawState['next'],
    awaited: DrawState['awaited'] = [],
    reason: VoidReason | null = null,
  ): DrawState => ({ stage, label: LABELS[stage], next, awaited, void: reason });
  const voided = (reason: VoidReason) => state('void', ['conclude'], [], reason);

  const uncommitted = ROLES.filter((role) => !has(commitments, role));
  if (uncommitted.length > 0 && !passed(commitBy))
    return state(
      'committing',
      ['commit'],
      uncommitted.map((role) => ({ role, step: 'commit', by: commitBy })),
    );
  if (uncommitted.includes('witness')) return voided('witness-did-not-commit');
  if (PARTIES.every((role) => uncommitted.includes(role))) return voided('no-party-committed');

  const silent = PARTIES.filter((role) => has(commitments, role) && !has(reveals, role));
  if (silent.length > 0 && !passed(revealBy))
    return state(
      'revealing',
      ['reveal'],
      silent.map((role) => ({ role, step: 'reveal', by: revealBy })),
    );
  if (has(reveals, 'witness')) return state('ready', ['conclude']);
  if (passed(witnessBy)) return voided('witness-did-not-reveal');
  return state('witness-reveals', ['reveal'], [{ role: 'witness', step: 'reveal', by: witnessBy }]);
}

/** Who let which limit pass, as the record states it once the draw is over. */
export function absencesOf(draw: DrawProgress): Absence[] {
  const { commitBy, revealBy, witnessBy } = draw.frame.limits;
  return ROLES.flatMap((role): Absence[] => {
    if (!has(draw.commitments, role)) return [{ role, step: 'commit', limit: commitBy }];
    const limit = role === 'witness' ? witnessBy : revealBy;
    return has(draw.reveals, role) ? [] : [{ role, step: 'reveal', limit }];
  });
}

/** The absence in words, for the record's paper and page. */
export function absenceText({ role, step, limit }: Absence): string {
  return `${ROLE_LABELS[role]}逾期未${step === 'commit' ? '提交承诺值' : '揭示'}（时限 ${limit}）`;
}
