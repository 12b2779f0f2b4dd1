import { restorationProblems } from '@ecoredress/law';
import { invalidField, refused } from '../../errors.ts';

/** A restoration plan's mode must exist, its unit must fit the mode, and off-site work needs its reason. */
export function checkRestoration(
  plan: {
    mode: string;
    unit: string;
    inPlace: boolean;
    offSiteReason: string;
    startOn: string;
    finishOn: string;
  },
  path = '',
): void {
  const at = (field: string) => (path ? `${path}.${field}` : field);
  checkUnit(plan, path);
  if (!plan.inPlace && plan.offSiteReason === '')
    throw invalidField(at('offSiteReason'), '异地修复须说明理由');
  if (plan.finishOn < plan.startOn) throw invalidField(at('finishOn'), '完成日期不能早于开始日期');
}

/** 增殖放流 is counted in 尾 or 粒, trees in 棵: an unknown mode or a wrong unit is refused. */
export function checkUnit(record: { mode: string; unit: string }, path = ''): void {
  const problems = restorationProblems(record);
  if (problems.length === 0) return;
  throw refused(
    problems.map((problem) => ({ ...problem, field: [path, problem.field].filter(Boolean).join('.') })),
  );
}
