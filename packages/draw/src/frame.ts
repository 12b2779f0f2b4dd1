import { toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';
import { isAfter, isInstant } from './instant.ts';
import { type Problem, problem } from './problem.ts';
import type { Candidate, DrawFrame, DrawRules, Hex32 } from './record.ts';
import { proposeWidening } from './widening.ts';

/** 三名以上专家. */
export const MINIMUM_SEATS = 3;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The frame in its one order: candidates by id, reasons by code and text, sets sorted. Widening keeps its order. */
export function canonicalFrame(frame: DrawFrame): DrawFrame {
  const { rules } = frame;
  return {
    ...frame,
    candidates: frame.candidates
      .map((one) => ({
        ...one,
        exclusions: [...one.exclusions].sort((a, b) => order(a.code, b.code) || order(a.text, b.text)),
      }))
      .sort((a, b) => order(a.id, b.id)),
    rules: {
      ...rules,
      fields: [...rules.fields].sort(order),
      levels: [...rules.levels].sort(order),
      quotas: [...rules.quotas].sort((a, b) => order(a.field, b.field)),
    },
  };
}

/** The hash of list and rules. The order in which candidates were given has no influence. */
export function listHash(frame: DrawFrame): Hex32 {
  return toHex(digest('list', utf8(canonicalJson(canonicalFrame(frame)))));
}

/** Fields and levels admitted, widening included. */
export function admitted(rules: DrawRules): { fields: ReadonlySet<string>; levels: ReadonlySet<string> } {
  const added = (kind: string) => rules.widening.filter((one) => one.kind === kind).map((one) => one.adds);
  return {
    fields: new Set([...rules.fields, ...added('neighbour-field')]),
    levels: new Set([...rules.levels, ...added('city-pool')]),
  };
}

/** Who takes part in the draw, by id: available, excluded by nothing, of an admitted field and level. */
export function eligibleOf(frame: DrawFrame): Candidate[] {
  const { fields, levels } = admitted(frame.rules);
  return frame.candidates
    .filter(
      (one) => one.available && one.exclusions.length === 0 && fields.has(one.field) && levels.has(one.level),
    )
    .sort((a, b) => order(a.id, b.id));
}

/** What is wrong with a frame whose shape is right; empty when a draw can begin with it. */
export function checkFrame(frame: DrawFrame): Problem[] {
  return [
    ...checkNumbers(frame.rules),
    ...checkCandidates(frame),
    ...checkDeclared(frame),
    ...checkLimits(frame),
    ...checkEnough(frame),
  ];
}

function checkNumbers(rules: DrawRules): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isSafeInteger(rules.seats) || rules.seats < MINIMUM_SEATS)
    problems.push(problem('rules.seats', '/frame/rules/seats', `抽取人数不得少于 ${MINIMUM_SEATS} 人`));
  if (!Number.isSafeInteger(rules.alternates) || rules.alternates < 0)
    problems.push(problem('rules.alternates', '/frame/rules/alternates', '候补人数应为不小于 0 的整数'));
  const { fields } = admitted(rules);
  for (const [i, quota] of rules.quotas.entries()) {
    const path = `/frame/rules/quotas/${i}`;
    if (!Number.isSafeInteger(quota.seats) || quota.seats < 1)
      problems.push(problem('rules.quota', path, '专业名额应为不小于 1 的整数'));
    if (!fields.has(quota.field))
      problems.push(problem('rules.quota', path, `名额所列专业“${quota.field}”不在抽取范围内`));
    if (rules.quotas.findIndex((one) => one.field === quota.field) !== i)
      problems.push(problem('rules.quota', path, `专业“${quota.field}”的名额重复`));
  }
  if (rules.quotas.reduce((sum, one) => sum + one.seats, 0) > rules.seats)
    problems.push(problem('rules.quota', '/frame/rules/quotas', '各专业名额之和超过抽取人数'));
  return problems;
}

function checkCandidates(frame: DrawFrame): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [i, one] of frame.candidates.entries()) {
    if (one.id === '') problems.push(problem('list.id', `/frame/candidates/${i}/id`, '候选专家缺少编号'));
    if (seen.has(one.id))
      problems.push(problem('list.duplicate', `/frame/candidates/${i}/id`, `候选专家编号 ${one.id} 重复`));
    seen.add(one.id);
    for (const [j, reason] of one.exclusions.entries()) {
      if (reason.code.trim() === '' || reason.text.trim() === '') {
        const path = `/frame/candidates/${i}/exclusions/${j}`;
        problems.push(problem('list.reason', path, `${one.label} 被排除而未写明理由`));
      }
    }
  }
  return problems;
}

function checkDeclared(frame: DrawFrame): Problem[] {
  const problems: Problem[] = [];
  if (frame.drawId.trim() === '') problems.push(problem('frame.id', '/frame/drawId', '缺少抽取编号'));
  if (frame.rules.near !== null && frame.rules.near.statement.trim() === '')
    problems.push(problem('rules.near', '/frame/rules/near/statement', '就近优先应写明如何认定'));
  for (const [i, step] of frame.rules.widening.entries()) {
    const path = `/frame/rules/widening/${i}`;
    if (step.reason.trim() === '' || step.adds.trim() === '')
      problems.push(problem('rules.widening', path, '扩大范围应写明增加的专业或专家库及理由'));
    if (step.agreedBy.length === 0)
      problems.push(problem('rules.widening-agreed', `${path}/agreedBy`, '扩大范围应写明由谁同意'));
  }
  return problems;
}

function checkLimits({ limits }: DrawFrame): Problem[] {
  const { commitBy, revealBy, witnessBy } = limits;
  if (![commitBy, revealBy, witnessBy].every(isInstant))
    return [problem('limits.form', '/frame/limits', '时限不是有效的时间')];
  if (isAfter(revealBy, commitBy) && isAfter(witnessBy, revealBy)) return [];
  return [problem('limits.order', '/frame/limits', '时限应依次为提交承诺、双方揭示、见证人揭示')];
}

function checkEnough(frame: DrawFrame): Problem[] {
  const eligible = eligibleOf(frame);
  const { seats, quotas } = frame.rules;
  const proposals = () => {
    const all = proposeWidening(frame);
    return all.length === 0
      ? '名单内已无可扩大的范围，请补充名单'
      : `建议：${all.map((one) => one.text).join('；')}`;
  };
  if (eligible.length < seats) {
    const text = `符合条件的专家 ${eligible.length} 人，少于应抽 ${seats} 人，不得抽取。${proposals()}`;
    return [problem('list.too-few', '/frame/candidates', text)];
  }
  return quotas.flatMap((quota, i) => {
    const found = eligible.filter((one) => one.field === quota.field).length;
    if (found >= quota.seats) return [];
    const text = `专业“${quota.field}”符合条件的专家 ${found} 人，少于名额 ${quota.seats} 人。${proposals()}`;
    return [problem('list.too-few-of-field', `/frame/rules/quotas/${i}`, text)];
  });
}
