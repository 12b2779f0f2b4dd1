import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { formatChineseAmount, formatYuan } from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import { type ClaimDossier, chineseDate, obligorNames } from '../../claims/index.ts';
import { hashLines } from '../../documents/index.ts';
import type { RoundRow } from '../negotiation-file.ts';

/** What a paper of the negotiation is made with. */
export interface NegotiationPaperContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
  /** The meeting that the minutes are of. */
  readonly round: RoundRow | undefined;
}

const label = (text: string): Cell => ({ text, label: true });

export const money = (fen: number) => `${formatChineseAmount(fen)}（¥${formatYuan(fen)}）`;

/** What an officer typed, ended as a sentence. */
export const fullStop = (text: string) => (text === '' || /[。！？]$/.test(text) ? text : `${text}。`);

/** A table of labels and values, a row each. */
export function factTable(rows: readonly (readonly [label: string, value: string])[]): Block {
  return {
    kind: 'table',
    widths: [24, 76],
    rows: rows.map(([name, value]): Cell[] => [label(name), { text: value === '' ? '—' : value }]),
  };
}

const figureCell = (text: string): Cell =>
  /^[\d,]+\.\d\d$/.test(text) ? { text, align: 'right' } : { text };

/** A table with heads; amounts stand at the right. */
export function headedTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    widths,
    rows: [heads.map(label), ...rows.map((row) => row.map(figureCell))],
  };
}

/** Evidence of the file by name and hash. */
export function evidenceTable({ evidence }: ClaimDossier, ids: readonly string[]): Block {
  return headedTable(
    ['材料', '种类', 'SHA-256'],
    [44, 22, 34],
    evidence
      .filter(({ id }) => ids.includes(id))
      .map(({ name, kind, sha256 }) => [name, kind, hashLines(sha256)]),
  );
}

export function caseRows(dossier: ClaimDossier): readonly (readonly [string, string])[] {
  return [
    ['案件', `${dossier.claim.title}（${dossier.claim.number}）`],
    ['赔偿义务人', obligorNames(dossier)],
  ];
}

export function signOff(
  { claim }: ClaimDossier,
  { place, issuedOn }: NegotiationPaperContext,
): NonNullable<OfficialDocument['signOff']> {
  return { issuer: place.getUnit(claim.unit_id).name, date: chineseDate(issuedOn) };
}
