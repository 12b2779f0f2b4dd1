import type { OfficialDocument } from '@ecoredress/documents';
import { RESTORATION_EXECUTORS, restorationMode } from '@ecoredress/law';
import { chineseDate, heading, paragraph } from '../../claims/index.ts';
import { planOf, type RestorationFile } from '../restoration-file.ts';
import { caseRow, factTable, headedTable, paperOf, planned, type RestorationPaperContext } from './blocks.ts';

/** 修复方案: target, scope, technique, schedule, who does it, who watches. */
export function restorationPlan(file: RestorationFile, context: RestorationPaperContext): OfficialDocument {
  const { dossier, detail, milestones } = file;
  const plan = planOf(dossier);
  const mode = restorationMode(plan.mode);
  const executor = RESTORATION_EXECUTORS.find(({ code }) => code === plan.executor)?.title ?? '';
  const carbon = detail?.carbon_tonnes ? `${detail.carbon_tonnes}吨二氧化碳，` : '';
  const evidence = dossier.evidence.filter(({ id }) => detail?.evidence_ids.includes(id));
  return paperOf(file, context, '生态环境修复方案', [
    factTable([
      ...caseRow(file),
      ['修复方式', `${mode?.title ?? plan.mode}${mode?.blueCarbon ? '（蓝碳）' : ''}`],
      ['修复数量', planned(file)],
      ['修复地点', `${plan.place}（${plan.inPlace ? '就地' : '异地'}）`],
      ...(plan.inPlace ? [] : ([['异地修复理由', plan.offSiteReason]] as const)),
      ['修复基地', detail?.base_name ?? ''],
      ['修复目标与标准', plan.standard],
      ['技术措施', detail?.technique ?? ''],
      ['起止日期', `${chineseDate(plan.startOn)}至${chineseDate(plan.finishOn)}`],
      ['实施方式', executor],
      ['受托单位', plan.contractor],
      ['能力证明', [plan.capabilityProof, ...evidence.map(({ name }) => name)].filter(Boolean).join('；')],
      ['合作单位', detail?.partners.join('、') ?? ''],
      ['指导部门', plan.guideDepartment],
      ['监督单位', detail?.supervisor ?? ''],
      ...(detail?.carbon_method
        ? ([['碳汇核算', `${carbon}核算方法：${detail.carbon_method}`]] as const)
        : []),
    ]),
    heading('修复节点'),
    milestones.length === 0
      ? paragraph('未分节点，按起止日期整体实施。')
      : headedTable(
          ['内容', '数量', '完成期限'],
          [50, 25, 25],
          milestones.map((row) => [
            row.title,
            row.quantity === null ? '—' : `${row.quantity}${plan.unit}`,
            chineseDate(row.due_on),
          ]),
        ),
  ]);
}
