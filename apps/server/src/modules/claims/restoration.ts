import { restorationMode } from '@ecoredress/law';
import { invalidField } from '../../errors.ts';

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
  const mode = restorationMode(plan.mode);
  if (!mode) throw invalidField(at('mode'), '请从修复方式目录中选择');
  checkUnit(plan, at('unit'));
  if (!plan.inPlace && plan.offSiteReason === '')
    throw invalidField(at('offSiteReason'), '异地修复须说明理由');
  if (plan.finishOn < plan.startOn) throw invalidField(at('finishOn'), '完成日期不能早于开始日期');
}

/** 增殖放流 is counted in 尾 or 粒, trees in 棵: a wrong unit is refused. */
export function checkUnit(record: { mode: string; unit: string }, field: string): void {
  const mode = restorationMode(record.mode);
  if (mode && !mode.units.includes(record.unit)) {
    throw invalidField(field, `“${mode.title}”以${mode.units.join('、')}计量，不能填写“${record.unit}”`);
  }
}
