import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { type DerivationNode, formatChineseAmount, legalSource, shortDecimal } from '@ecoredress/law';
import type { ClaimDossier } from '../dossier.ts';
import type { ClaimValuation } from '../valuation-rows.ts';
import { heading, obligorNames, type PaperContext, paragraph, signOff } from './blocks.ts';
import { chineseDate } from './forms.ts';

/** 损害计算书: every calculation in the list of costs, step by step, so that the reader can reckon it again. */
export function valuationSheet(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  return {
    title: '生态环境损害计算书',
    number: context.number,
    blocks: [
      paragraph(
        `案件：${dossier.claim.title}（${dossier.claim.number}），赔偿义务人：${obligorNames(dossier)}。`,
      ),
      ...context.valuations.flatMap(valuationBlocks),
    ],
    signOff: signOff(dossier, context),
  };
}

/** One calculation: method and day, its steps from the inputs to the amount, what is still to be checked. */
export function valuationBlocks(valuation: Pick<ClaimValuation, 'title' | 'result'>): Block[] {
  const { result } = valuation;
  const amount =
    result.amountFen === undefined
      ? `${result.value} ${result.unit}`
      : `${formatChineseAmount(result.amountFen)}（¥${result.value}）`;
  return [
    heading(valuation.title),
    paragraph(`方法：${result.methodName}。适用日期：${chineseDate(result.on)}。结果：${amount}。`),
    {
      kind: 'table',
      widths: [24, 36, 18, 22],
      rows: [HEADER, ...inOrder(result.derivation).map(stepRow)],
    },
    ...(result.unchecked.length > 0
      ? [{ kind: 'note' as const, text: `待核：${result.unchecked.join('；')}。` }]
      : []),
  ];
}

const label = (text: string): Cell => ({ text, label: true });
const HEADER: readonly Cell[] = [label('步骤'), label('计算'), label('结果'), label('依据')];

/** What goes into a step stands before it. */
function inOrder(node: DerivationNode): DerivationNode[] {
  return [...node.children.flatMap(inOrder), node];
}

function stepRow(node: DerivationNode): Cell[] {
  const { symbol, name, value, unit, withValues, note } = node;
  return [
    { text: `${symbol}　${name}` },
    { text: [withValues ?? '录入', note].filter(Boolean).join('\n') },
    { text: `${shortDecimal(value)} ${unit}`.trim(), align: 'right' },
    { text: basisOf(node) },
  ];
}

function basisOf({ row, source, citation }: DerivationNode): string {
  const rule = citation && `${legalSource(citation.sourceId).shortTitle}${citation.article ?? ''}`;
  return [row ? `${row.tableName}：${row.label}` : undefined, source, rule].filter(Boolean).join('\n');
}
