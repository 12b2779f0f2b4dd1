import { canonicalJson } from './canonical-json.ts';
import { decline, seatsNow } from './decline.ts';
import { ALGORITHM } from './digest.ts';
import { eligibleOf, listHash } from './frame.ts';
import { eventHashOf, fileHashOf, recordHashOf } from './hashes.ts';
import { type Problem, problem } from './problem.ts';
import type { DrawProgress, DrawRecord, Signature } from './record.ts';
import { seedOf, selectExperts } from './select.ts';
import { recordShape } from './shape.ts';
import { absencesOf, absenceText, drawState } from './state.ts';
import { checkNames, commit, freezeDraw, type Progressed, reveal } from './steps.ts';

/** One step of the check, in words for the reader. */
export interface VerifyStep {
  readonly title: string;
  readonly ok: boolean;
  /** False where there was nothing to check, or no means to: then `ok` says nothing. */
  readonly checked: boolean;
  /** What was found, Simplified Chinese. */
  readonly detail: string;
  readonly problems: readonly Problem[];
}

export type Verified =
  | { readonly ok: true; readonly steps: readonly VerifyStep[]; readonly record: DrawRecord }
  | { readonly ok: false; readonly steps: readonly VerifyStep[]; readonly problems: readonly Problem[] };

export interface VerifyOptions {
  /** The record's hash (SHA-256 or SM3) as printed on the paper in hand. */
  readonly expectedRecordHash?: string;
  /** Whether a signature over a hash (64 hex digits) is genuine. Without it signatures are only counted. */
  readonly verifySignature?: (hash: string, signature: Signature) => boolean;
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * Computes the whole draw again from list, rules and secrets and compares. `value` is parsed JSON of any kind; never
 * throws on it.
 */
export function verifyDraw(value: unknown, options: VerifyOptions = {}): Verified {
  const shape = stepOf('格式', '记录各项齐全', recordShape(value));
  if (!shape.ok) return { ok: false, steps: [shape], problems: shape.problems };
  const record = value as DrawRecord;
  const steps = [
    shape,
    listStep(record),
    exchangeStep(record),
    seedStep(record),
    resultStep(record),
    namesStep(record),
    eventsStep(record),
    hashStep(record, options),
    signatureStep(record, options),
  ];
  const problems = steps.flatMap((step) => step.problems);
  return problems.length === 0 ? { ok: true, steps, record } : { ok: false, steps, problems };
}

const stepOf = (title: string, detail: string, problems: readonly Problem[]): VerifyStep => ({
  title,
  ok: problems.length === 0,
  checked: true,
  detail,
  problems,
});

function listStep(record: DrawRecord): VerifyStep {
  const { frame } = record;
  const hash = listHash(frame);
  const problems: Problem[] = [];
  if (record.algorithm !== ALGORITHM)
    problems.push(problem('algorithm', '/algorithm', `算法版本应为 ${ALGORITHM}`));
  if (hash !== record.listHash)
    problems.push(problem('list.hash', '/listHash', `名单哈希不符，按名单与规则重算为 ${hash}`));
  const frozen = freezeDraw(frame, record.frozenAt);
  if (!frozen.ok) problems.push(...frozen.problems);
  else if (!same(frozen.draw.frame, frame))
    problems.push(problem('list.order', '/frame', '名单或规则的排列不是规定的次序'));
  const excluded = frame.candidates.length - eligibleOf(frame).length;
  const detail = `候选 ${frame.candidates.length} 人，不参加抽取 ${excluded} 人，抽 ${frame.rules.seats} 人、候补 ${frame.rules.alternates} 人；名单哈希 ${hash}`;
  return stepOf('名单与规则', detail, problems);
}

/** Plays commitments and reveals again through the very steps that took them. */
function exchangeStep(record: DrawRecord): VerifyStep {
  const problems: Problem[] = [];
  let draw: DrawProgress = { ...record, commitments: [], reveals: [] };
  const take = (taken: Progressed) => {
    if (taken.ok) draw = taken.draw;
    else problems.push(...taken.problems);
  };
  for (const one of record.commitments) take(commit(draw, one));
  for (const one of record.reveals) take(reveal(draw, one));
  const absences = absencesOf(record);
  if (!same(absences, record.absences))
    problems.push(problem('absences', '/absences', '逾期情况与承诺、揭示不符'));
  const state = drawState(record, record.concludedAt);
  if (!state.next.includes('conclude'))
    problems.push(problem('conclude.early', '/concludedAt', `当时尚不能抽取：${state.label}`));
  if (state.void !== record.void) problems.push(problem('void', '/void', '作废与否与承诺、揭示不符'));
  const last = [...record.commitments, ...record.reveals].some(
    (one) => Date.parse(one.at) > Date.parse(record.concludedAt),
  );
  if (last) problems.push(problem('time.order', '/concludedAt', '抽取时间早于承诺或揭示'));
  const counted = `承诺 ${record.commitments.length} 份，揭示 ${record.reveals.length} 份`;
  const detail = [counted, ...absences.map(absenceText)].join('；');
  return stepOf('承诺与揭示', detail, problems);
}

function seedStep(record: DrawRecord): VerifyStep {
  const seed = record.void === null ? seedOf(record.listHash, record.reveals) : null;
  const problems =
    seed === record.seed ? [] : [problem('seed', '/seed', `随机种子不符，重算为 ${seed ?? '无（作废）'}`)];
  return stepOf('随机种子', seed ?? '抽取作废，无种子', problems);
}

function resultStep(record: DrawRecord): VerifyStep {
  const enough = eligibleOf(record.frame).length >= record.frame.rules.seats;
  const result =
    record.seed === null || !enough
      ? null
      : selectExperts(record.frame, seedOf(record.listHash, record.reveals));
  const label = (id: string) => labelOf(record, id);
  const detail =
    result === null
      ? '无结果'
      : `抽中 ${result.seats.map((one) => label(one.id)).join('、')}；候补依次为 ${result.alternates.map((one) => label(one.id)).join('、') || '无'}`;
  const problems = same(result, record.result)
    ? []
    : [problem('result', '/result', `抽取结果不符，重算：${detail}`)];
  return stepOf('抽取结果', detail, problems);
}

/** The expert's disclosed name, else the masked one. */
export function labelOf(record: Pick<DrawRecord, 'names' | 'frame'>, id: string): string {
  const name = record.names.find((one) => one.id === id)?.name;
  return name ?? record.frame.candidates.find((one) => one.id === id)?.label ?? id;
}

function namesStep(record: DrawRecord): VerifyStep {
  const detail = record.names.length === 0 ? '未公开姓名' : `公开 ${record.names.length} 人，均与封存值相符`;
  const problems = checkNames(record.frame, record.result, record.names);
  return stepOf('姓名', problems.length === 0 ? detail : '姓名与封存值不符', problems);
}

/** Plays the declines again: each must be what `decline` would have written. */
function eventsStep(record: DrawRecord): VerifyStep {
  const problems: Problem[] = [];
  let before: DrawRecord = { ...record, events: [] };
  for (const [i, event] of record.events.entries()) {
    const path = `/events/${i}`;
    const expected = decline(before, event);
    const written = expected.ok ? expected.record.events.at(-1) : undefined;
    if (!expected.ok) problems.push(...expected.problems);
    else if (!same({ ...written, signature: null }, { ...event, signature: null }))
      problems.push(problem('event', path, '替补与候补次序或前一记录不符'));
    if (eventHashOf(event) !== event.hash)
      problems.push(problem('event.hash', `${path}/hash`, '替补记录的哈希不符'));
    before = { ...before, events: [...before.events, event] };
  }
  const holders = seatsNow(record).map((one) => (one.id === null ? '空缺' : labelOf(record, one.id)));
  const declines = record.events.map((one) => `${labelOf(record, one.id)}：${one.reason.text}`);
  const detail = declines.length === 0 ? '无人替补' : `${declines.join('；')}；现为 ${holders.join('、')}`;
  return stepOf('替补', detail, problems);
}

function hashStep(record: DrawRecord, { expectedRecordHash }: VerifyOptions): VerifyStep {
  const hash = recordHashOf(record);
  const problems: Problem[] = [];
  if (!same(hash, record.recordHash))
    problems.push(problem('record.hash', '/recordHash', `记录哈希不符，重算为 ${hash.sha256}`));
  if (fileHashOf(record) !== record.fileHash)
    problems.push(problem('file.hash', '/fileHash', '文件校验值不符，记录被改动过'));
  const expected = expectedRecordHash?.trim().toLowerCase();
  if (expected !== undefined && expected !== hash.sha256 && expected !== hash.sm3)
    problems.push(problem('record.expected', '/recordHash', '与纸质记录上印的哈希不符，不是同一份记录'));
  return stepOf('记录哈希', `SHA-256 ${hash.sha256}；SM3 ${hash.sm3}`, problems);
}

function signatureStep(record: DrawRecord, { verifySignature }: VerifyOptions): VerifyStep {
  const all = [
    ...record.signatures.map((one, i) => ({ over: record.recordHash.sha256, one, path: `/signatures/${i}` })),
    ...record.events.flatMap((event, i) =>
      event.signature === null
        ? []
        : [{ over: event.hash, one: event.signature, path: `/events/${i}/signature` }],
    ),
  ];
  const unchecked = (detail: string): VerifyStep => ({ ...stepOf('签名', detail, []), checked: false });
  if (all.length === 0) return unchecked('记录未附签名');
  if (verifySignature === undefined) return unchecked(`附签名 ${all.length} 个，此处不核验真伪`);
  const problems = all
    .filter(({ over, one }) => !verifySignature(over, one))
    .map(({ one, path }) => problem('signature', path, `${one.by} 的签名无效`));
  return stepOf('签名', `核验签名 ${all.length} 个`, problems);
}
