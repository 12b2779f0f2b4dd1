import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { citationText, type DerivationStep } from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import { type ClaimDossier, chineseDate, obligorNames } from '../../claims/index.ts';

/** What a paper for the courts is made with. */
export interface CourtPaperContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
  readonly today: Temporal.PlainDate;
  readonly recipient: string;
}

const label = (text: string): Cell => ({ text, label: true });

export const unitName = ({ claim }: ClaimDossier, { place }: CourtPaperContext) =>
  place.getUnit(claim.unit_id).name;

export function signOff(dossier: ClaimDossier, context: CourtPaperContext): OfficialDocument['signOff'] {
  return { issuer: unitName(dossier, context), date: chineseDate(context.issuedOn) };
}

/** A table of the given heads, its first column the running number. */
export function numberedTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    widths: [8, ...widths],
    rows: [
      ['序号', ...heads].map(label),
      ...rows.map((row, index): Cell[] => [
        { text: String(index + 1), align: 'center' },
        ...row.map((text) => ({ text })),
      ]),
    ],
  };
}

/** How an amount came about, printed as it is shown on the page. */
export function derivationTable(steps: readonly DerivationStep[]): Block {
  return {
    kind: 'table',
    widths: [50, 22, 28],
    rows: [
      ['计算步骤', '数值', '依据'].map(label),
      ...steps.map((step): Cell[] => [
        { text: step.label },
        { text: step.value, align: 'right' },
        { text: step.citation ? citationText(step.citation) : '—' },
      ]),
    ],
  };
}

/** 原告（申请人） and 被告（被申请人） with what a court asks of them. */
export function partyLines(
  dossier: ClaimDossier,
  context: CourtPaperContext,
  titles: { readonly ours: string; readonly theirs: string },
): string[] {
  const obligors = dossier.parties.filter(({ role }) => role === 'obligor');
  return [
    `${titles.ours}：${unitName(dossier, context)}（受${context.place.profile.rightHolder}指定）。`,
    ...obligors.map(
      (party) =>
        `${titles.theirs}：${party.name}，住所：${party.address}${party.uscc ? `，统一社会信用代码：${party.uscc}` : ''}${party.legal_representative ? `，法定代表人（负责人）：${party.legal_representative}` : ''}。`,
    ),
  ];
}

/** The case in a few words: against whom, its number. */
export function caseLine(dossier: ClaimDossier): string {
  return `${obligorNames(dossier)}生态环境损害赔偿案（${dossier.claim.number}）`;
}
