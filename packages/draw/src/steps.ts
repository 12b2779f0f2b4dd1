import { ALGORITHM } from './digest.ts';
import { canonicalFrame, checkFrame, listHash } from './frame.ts';
import { fileHashOf, recordHashOf } from './hashes.ts';
import { isAfter, isInstant } from './instant.ts';
import { type Problem, problem, type Refused, refused } from './problem.ts';
import {
  type Commitment,
  type DisclosedName,
  type DrawFrame,
  type DrawProgress,
  type DrawRecord,
  type DrawResult,
  type Instant,
  type Reveal,
  ROLE_LABELS,
} from './record.ts';
import { checkSecret, commitmentOf, isHex32, sealName } from './secret.ts';
import { seedOf, selectExperts } from './select.ts';
import { absencesOf, drawState } from './state.ts';

export type Progressed = { readonly ok: true; readonly draw: DrawProgress } | Refused;
export type Concluded = { readonly ok: true; readonly record: DrawRecord } | Refused;

/** Freezes list and rules (冻结名单). Refused with every fault of the frame; too few experts name a widening. */
export function freezeDraw(frame: DrawFrame, at: Instant): Progressed {
  if (!isInstant(at)) return refused(problem('time.form', '/frozenAt', '时间格式不正确'));
  const problems = checkFrame(frame);
  if (problems.length === 0 && !isAfter(frame.limits.commitBy, at))
    problems.push(problem('limits.past', '/frame/limits/commitBy', '提交承诺值的时限应晚于冻结名单的时间'));
  if (problems.length > 0) return refused(...problems);
  const draw: DrawProgress = {
    format: 'ecoredress-draw',
    version: 1,
    algorithm: ALGORITHM,
    frame: canonicalFrame(frame),
    listHash: listHash(frame),
    frozenAt: at,
    commitments: [],
    reveals: [],
  };
  return { ok: true, draw };
}

/** Takes a commitment (承诺值). Refused out of turn, twice by one role, or when it repeats another's. */
export function commit(draw: DrawProgress, commitment: Commitment): Progressed {
  const path = `/commitments/${draw.commitments.length}`;
  const { role, hash, at } = commitment;
  const early = outOfTime(draw, at, path);
  if (early !== null) return refused(early);
  if (!isHex32(hash)) return refused(problem('commitment.form', path, '承诺值应为 64 位小写十六进制数'));
  if (draw.commitments.some((one) => one.role === role))
    return refused(problem('commitment.twice', path, `${ROLE_LABELS[role]}已提交承诺值，不得更换`));
  if (draw.commitments.some((one) => one.hash === hash))
    return refused(problem('commitment.copied', path, '与他方的承诺值相同，不予接受'));
  if (!drawState(draw, at).next.includes('commit'))
    return refused(problem('commitment.late', path, '提交承诺值的时限已过'));
  return { ok: true, draw: { ...draw, commitments: [...draw.commitments, { role, hash, at }] } };
}

/** Takes a reveal (揭示). Refused before all have committed, after the limit, or when it does not open the commitment. */
export function reveal(draw: DrawProgress, given: Reveal): Progressed {
  const path = `/reveals/${draw.reveals.length}`;
  const { role, salt, number, at } = given;
  const early = outOfTime(draw, at, path);
  if (early !== null) return refused(early);
  const malformed = checkSecret(given, path);
  if (malformed.length > 0) return refused(...malformed);
  const own = draw.commitments.find((one) => one.role === role);
  if (own === undefined)
    return refused(problem('reveal.uncommitted', path, `${ROLE_LABELS[role]}未提交承诺值，不得揭示`));
  if (draw.reveals.some((one) => one.role === role))
    return refused(problem('reveal.twice', path, `${ROLE_LABELS[role]}已揭示`));
  const { stage } = drawState(draw, at);
  if (stage !== (role === 'witness' ? 'witness-reveals' : 'revealing'))
    return refused(problem('reveal.out-of-turn', path, `现在不是${ROLE_LABELS[role]}揭示的时候`));
  const { drawId } = draw.frame;
  if (commitmentOf({ drawId, listHash: draw.listHash, role, secret: given }) !== own.hash)
    return refused(problem('reveal.mismatch', path, `${ROLE_LABELS[role]}揭示的内容与其承诺值不符`));
  return { ok: true, draw: { ...draw, reveals: [...draw.reveals, { role, salt, number, at }] } };
}

/** No step is dated before the one it follows. */
function outOfTime(draw: DrawProgress, at: Instant, path: string): Problem | null {
  if (!isInstant(at)) return problem('time.form', path, '时间格式不正确');
  const steps = [draw.frozenAt, ...[...draw.commitments, ...draw.reveals].map((one) => one.at)];
  if (!steps.some((step) => isAfter(step, at))) return null;
  return problem('time.order', path, '时间早于前一步骤');
}

/**
 * Ends the draw: computes seed and result, or states why it is void, and writes the record. `names` unmasks the
 * drawn experts; each must open the seal of its candidate.
 */
export function conclude(
  draw: DrawProgress,
  { at, names = [] }: { readonly at: Instant; readonly names?: readonly DisclosedName[] },
): Concluded {
  const early = outOfTime(draw, at, '/concludedAt');
  if (early !== null) return refused(early);
  const state = drawState(draw, at);
  if (!state.next.includes('conclude'))
    return refused(problem('conclude.early', '', `尚不能抽取：${state.label}`));
  const seed = state.void === null ? seedOf(draw.listHash, draw.reveals) : null;
  const result = seed === null ? null : selectExperts(draw.frame, seed);
  const wrong = checkNames(draw.frame, result, names);
  if (wrong.length > 0) return refused(...wrong);
  const body = {
    ...draw,
    concludedAt: at,
    absences: absencesOf(draw),
    void: state.void,
    seed,
    result,
    names,
  };
  const unsealed = { ...body, recordHash: recordHashOf(body), events: [], signatures: [] };
  return { ok: true, record: { ...unsealed, fileHash: fileHashOf(unsealed) } };
}

/** Each name belongs to a drawn expert and opens its seal. */
export function checkNames(
  frame: DrawFrame,
  result: DrawResult | null,
  names: readonly DisclosedName[],
): Problem[] {
  const drawn = new Set([...(result?.seats ?? []), ...(result?.alternates ?? [])].map((one) => one.id));
  return names.flatMap(({ id, name, salt }, i) => {
    const path = `/names/${i}`;
    const seal = frame.candidates.find((one) => one.id === id)?.seal;
    if (!drawn.has(id)) return [problem('name.not-drawn', path, `${id} 未被抽中，不应公开姓名`)];
    if (!isHex32(salt) || seal !== sealName({ drawId: frame.drawId, id, name, salt }))
      return [problem('name.mismatch', path, `${name} 与名单中 ${id} 的姓名封存值不符`)];
    return [];
  });
}
