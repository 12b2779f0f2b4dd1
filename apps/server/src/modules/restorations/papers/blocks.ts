import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import type { Place } from '../../../place/place.ts';
import { chineseDate, obligorNames } from '../../claims/index.ts';
import { planOf, type RestorationFile } from '../restoration-file.ts';

/** What a paper of the restoration is made with. */
export interface RestorationPaperContext {
  readonly issuedOn: string;
  readonly place: Place;
  readonly today: Temporal.PlainDate;
}

const label = (text: string): Cell => ({ text, label: true });

/** A table of labels and values, a row each. */
export function factTable(rows: readonly (readonly [label: string, value: string])[]): Block {
  return {
    kind: 'table',
    widths: [26, 74],
    rows: rows.map(([name, value]): Cell[] => [label(name), { text: value === '' ? '—' : value }]),
  };
}

/** A table with heads. */
export function headedTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    widths,
    rows: [heads.map(label), ...rows.map((row) => row.map((text): Cell => ({ text })))],
  };
}

/** Title, number and signature that all papers of a restoration share. */
export function paperOf(
  { dossier }: RestorationFile,
  { issuedOn, place }: RestorationPaperContext,
  title: string,
  blocks: readonly Block[],
): OfficialDocument {
  const { claim } = dossier;
  return {
    title,
    number: claim.number,
    blocks: [...blocks],
    signOff: { issuer: place.getUnit(claim.unit_id).name, date: chineseDate(issuedOn) },
  };
}

/** The case and the obligor in one line. */
export function caseRow({ dossier }: RestorationFile): readonly [string, string][] {
  return [
    ['案件', `${dossier.claim.title}（${dossier.claim.number}）`],
    ['赔偿义务人', obligorNames(dossier)],
  ];
}

export function planned({ dossier }: RestorationFile): string {
  const { quantity, unit } = planOf(dossier);
  return `${quantity}${unit}`;
}
