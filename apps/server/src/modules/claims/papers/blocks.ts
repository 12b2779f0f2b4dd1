import type { Block, Cell } from '@ecoredress/documents';
import { citationText, costKind, formatChineseAmount, formatYuan, isVerified } from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import type { ClaimDossier } from '../dossier.ts';
import { factTitle, plain } from '../form-values.ts';
import type { ClaimValuation } from '../valuation-rows.ts';
import { chineseDate } from './forms.ts';

export interface PaperContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
  /** The calculations that stand in the list of costs. */
  readonly valuations: readonly ClaimValuation[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const MODES = { payment: '货币赔偿', restoration: '生态修复', mixed: '修复与货币相结合' } as const;
const RESTORABLE = { full: '可以修复', partial: '部分可以修复', none: '无法修复' } as const;

export function issuer({ claim }: ClaimDossier, { place }: PaperContext): string {
  return place.getUnit(claim.unit_id).name;
}

export function obligorNames({ parties }: ClaimDossier): string {
  return parties
    .filter((party) => party.role === 'obligor')
    .map((party) => party.name)
    .join('、');
}

export function signOff(dossier: ClaimDossier, context: PaperContext) {
  return { issuer: issuer(dossier, context), date: chineseDate(context.issuedOn) };
}

export function factBlocks({ claim }: ClaimDossier): Block[] {
  return claim.facts.map((fact) => paragraph(`${factTitle(fact.kind)}：${fact.content}`));
}

/** The claim's list of costs with its total: the number explains itself on paper as on the page. */
export function costTable({ claim }: ClaimDossier): Block[] {
  const label = (text: string): Cell => ({ text, label: true });
  const rows: Cell[][] = claim.costs.map((cost, index) => [
    { text: String(index + 1), align: 'center' },
    { text: `${costKind(cost.kind)?.title ?? cost.kind}${cost.basis ? `\n${cost.basis}` : ''}` },
    { text: formatYuan(cost.amount_fen), align: 'right' },
  ]);
  return [
    {
      kind: 'table',
      widths: [10, 60, 30],
      rows: [
        [label('序号'), label('费用项目及计算依据'), label('金额（元）')],
        ...rows,
        [
          { text: '合计', label: true, colspan: 2 },
          { text: formatYuan(claim.claimed_fen), align: 'right' },
        ],
      ],
    },
    paragraph(`合计${formatChineseAmount(claim.claimed_fen)}（¥${formatYuan(claim.claimed_fen)}）。`),
  ];
}

export function legalBasis({ claim }: ClaimDossier): Block[] {
  const citations = claim.legal_basis.map(plain);
  const unverified = citations.some((citation) => !isVerified(citation));
  return [
    paragraph(`${citations.map((citation) => citationText(citation).replace('（待核）', '')).join('、')}。`),
    ...(unverified
      ? [{ kind: 'note' as const, text: '注：部分条文尚待与公布文本核对，出具前请核实。' }]
      : []),
  ];
}

/** What the opinion letter rests on: an appraisal, or the experts' opinions. */
export function basisBlocks({ claim }: ClaimDossier): Block[] {
  const { appraisal } = claim;
  if (appraisal) {
    return [
      paragraph(
        `${appraisal.institution}于${chineseDate(appraisal.issuedOn)}出具${appraisal.reportNo}：${appraisal.conclusion.replace(/。$/, '')}。认定损害金额${formatYuan(appraisal.amountFen)}元，${RESTORABLE[appraisal.restorable]}。`,
      ),
    ];
  }
  return claim.opinions.map((opinion, index) =>
    paragraph(
      `专家${index + 1}：${opinion.expert_name}（${opinion.employer}，${opinion.professional_title}），${chineseDate(opinion.given_on)}出具意见，方法：${opinion.method}，认定损害金额${formatYuan(opinion.amount_fen)}元，${RESTORABLE[opinion.restorable]}。${opinion.advice}`,
    ),
  );
}
