import type { OfficialDocument } from '@ecoredress/documents';
import { formatYuan, restorationMode } from '@ecoredress/law';
import type { ClaimDossier } from '../dossier.ts';
import { doneQuantity } from '../facts.ts';
import { claimStageTitle } from '../stage-titles.ts';
import { heading, obligorNames, type PaperContext, paragraph, signOff } from './blocks.ts';
import { chineseDate } from './forms.ts';

export function closingReport(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim, pair } = dossier;
  const plan = claim.restoration;
  const evaluation = claim.evaluations.at(-1);
  return {
    title: '生态环境损害赔偿案件结案报告',
    number: context.number,
    blocks: [
      heading('一、基本情况'),
      paragraph(
        `案件：${claim.title}（${claim.number}），赔偿义务人：${obligorNames(dossier)}，启动日期：${chineseDate(claim.opened_on)}。`,
      ),
      heading('二、办理经过'),
      ...claim.stages.map((step) =>
        paragraph(`${chineseDate(step.entered_on)}　${claimStageTitle(step.stage)}`),
      ),
      heading('三、赔偿履行'),
      paragraph(`应赔偿${formatYuan(claim.agreed_fen)}元，已到账${formatYuan(claim.received_fen)}元。`),
      ...claim.payments.map((payment) =>
        paragraph(
          `${chineseDate(payment.paid_on)}到账${formatYuan(payment.amount_fen)}元，票据号${payment.voucher_no}。`,
        ),
      ),
      heading('四、生态修复'),
      paragraph(
        plan
          ? `${restorationMode(plan.mode)?.title ?? plan.mode}，计划${plan.quantity}${plan.unit}，完成${doneQuantity(dossier)}${plan.unit}。`
          : '本案以货币赔偿方式履行，无修复项目。',
      ),
      heading('五、效果评估'),
      paragraph(
        evaluation
          ? `${chineseDate(evaluation.evaluated_on)}评估：${evaluation.result === 'passed' ? '达到标准' : '未达标准'}。${evaluation.findings}`
          : claim.evaluation_exemption
            ? `免予评估：${claim.evaluation_exemption.reason}`
            : '尚未评估。',
      ),
      heading('六、关联处罚案件'),
      paragraph(
        pair
          ? `${pair.penalty_number}，处罚决定日期：${chineseDate(pair.decided_on) || '尚未作出'}。`
          : '无。',
      ),
    ],
    signOff: signOff(dossier, context),
  };
}
