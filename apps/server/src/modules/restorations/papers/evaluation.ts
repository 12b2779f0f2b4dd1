import type { Block, OfficialDocument } from '@ecoredress/documents';
import { citationText, evaluationExemption, isVerified } from '@ecoredress/law';
import { chineseDate, heading, paragraph } from '../../claims/index.ts';
import { evaluationRounds } from '../queries.ts';
import type { RestorationFile } from '../restoration-file.ts';
import { caseRow, factTable, paperOf, type RestorationPaperContext } from './blocks.ts';

const RESULTS = { passed: '达到修复目标', rectify: '未达标，限期整改后再评估' } as const;

function roundBlocks(file: RestorationFile, context: RestorationPaperContext): Block[] {
  return evaluationRounds(file, context).flatMap((round) => [
    heading(`第${round.round}次评估`),
    factTable([
      ['评估日期', chineseDate(round.evaluatedOn)],
      ['评估人员', round.evaluators],
      ['评估标准', round.standard],
      ['现场情况', round.findings],
      ['评估结果', RESULTS[round.result]],
      ...(round.rectifyBy
        ? ([
            ['整改期限', chineseDate(round.rectifyBy)],
            [
              '整改情况',
              round.rectifiedOn
                ? `${chineseDate(round.rectifiedOn)}完成${round.rectificationLate ? '（逾期）' : ''}：${round.measures}`
                : '尚未登记',
            ],
          ] as const)
        : []),
    ]),
  ]);
}

/** 修复效果评估意见: every round with its standard, findings and result; the last one decides. */
export function evaluationOpinion(file: RestorationFile, context: RestorationPaperContext): OfficialDocument {
  const last = file.dossier.claim.evaluations.at(-1);
  return paperOf(file, context, '生态环境修复效果评估意见', [
    factTable(caseRow(file)),
    ...roundBlocks(file, context),
    heading('评估结论'),
    paragraph(`${last ? RESULTS[last.result] : ''}。`),
  ]);
}

/** 免予修复效果评估说明: the ground as the rule names it, and why it applies here. */
export function exemptionNote(file: RestorationFile, context: RestorationPaperContext): OfficialDocument {
  const exemption = file.dossier.claim.evaluation_exemption;
  const ground = exemption ? evaluationExemption(exemption.ground) : undefined;
  return paperOf(file, context, '免予修复效果评估说明', [
    factTable([
      ...caseRow(file),
      ['情形', ground?.title ?? exemption?.ground ?? ''],
      ['依据', ground ? citationText(ground.citation) : ''],
      ['说明', exemption?.reason ?? ''],
      ['决定日期', chineseDate(exemption?.decidedOn ?? null)],
    ]),
    ...(ground && !isVerified(ground.citation)
      ? [{ kind: 'note' as const, text: '注：所依据的条文尚待与公布文本核对，出具前请核实。' }]
      : []),
  ]);
}
