import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { type CombinedOpinions, formatYuan } from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import {
  type ClaimDossier,
  chineseDate,
  countedOpinions,
  obligorNames,
  paragraph,
} from '../../claims/index.ts';

interface SummaryContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
  readonly today: Temporal.PlainDate;
  readonly dissentPercent: number;
}

const label = (text: string): Cell => ({ text, label: true });
const right = (text: string): Cell => ({ text, align: 'right' });
const percent = (text: string | null) => (text === null ? '—' : `${text}%`);
const RESTORABLE = { full: '可以修复', partial: '部分可以修复', none: '无法修复' } as const;

function opinionTable(
  { claim }: ClaimDossier,
  combined: CombinedOpinions,
  context: Pick<SummaryContext, 'place' | 'today'>,
): Block {
  const opinions = countedOpinions(claim, context);
  const rows: Cell[][] = opinions.map((opinion) => {
    const weighed = combined.each.find(({ id }) => id === opinion.id);
    return [
      { text: `${opinion.expert_name}\n${opinion.employer}` },
      { text: `${opinion.field}\n${opinion.professional_title}` },
      { text: opinion.method },
      right(formatYuan(opinion.amount_fen)),
      right(percent(weighed?.departurePercent ?? null)),
      { text: `${RESTORABLE[opinion.restorable]}${weighed?.dissents ? '\n分歧' : ''}` },
    ];
  });
  return {
    kind: 'table',
    widths: [20, 16, 22, 16, 12, 14],
    rows: [['专家', '领域、职称', '方法', '金额（元）', '与中位数之差', '可否修复'].map(label), ...rows],
  };
}

function figureTable(combined: CombinedOpinions): Block {
  const { lowestFen, medianFen, highestFen, spreadFen, spreadPercent } = combined;
  return {
    kind: 'table',
    widths: [25, 25, 25, 25],
    rows: [
      ['最低', '中位数', '最高', '极差'].map(label),
      [
        right(formatYuan(lowestFen)),
        right(formatYuan(medianFen)),
        right(formatYuan(highestFen)),
        right(`${formatYuan(spreadFen)}（${percent(spreadPercent)}）`),
      ],
    ],
  };
}

/** 专家意见汇总表: every amount beside the others, with median, spread and dissent. */
export function summaryPaper(
  dossier: ClaimDossier,
  combined: CombinedOpinions,
  context: SummaryContext,
): OfficialDocument {
  const { claim } = dossier;
  const reason = claim.pre_meeting?.dissentReason;
  return {
    title: '专家意见汇总表',
    number: context.number,
    blocks: [
      paragraph(`案件：${claim.title}（${claim.number}），赔偿义务人：${obligorNames(dossier)}。`),
      paragraph(
        claim.experts_drawn_on
          ? `专家经${chineseDate(claim.experts_drawn_on)}共同抽取产生，共 ${combined.count} 份意见。`
          : `共 ${combined.count} 份意见。`,
      ),
      opinionTable(dossier, combined, context),
      figureTable(combined),
      ...(reason ? [paragraph(`对分歧意见的说明：${reason}`)] : []),
      {
        kind: 'note',
        text: `中位数：意见份数为偶数时取中间两份的平均数，四舍五入到分。与中位数之差超过中位数 ${context.dissentPercent}% 的，列为分歧。`,
      },
    ],
    signOff: { issuer: context.place.getUnit(claim.unit_id).name, date: chineseDate(context.issuedOn) },
  };
}
