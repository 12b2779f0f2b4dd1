import type { ImportMapping } from '@ecoredress/contract';
import { socialCreditCodeProblem } from '@ecoredress/law';
import { numberKey, parseAmount, parseDay } from '../../spreadsheets/values.ts';
import { amountUnit } from './columns.ts';

/** A row of the list as the import understands it; money in fen. */
export interface PenaltyRecord {
  readonly decisionNo: string;
  readonly decisionKey: string | null;
  readonly contentKey: string | null;
  readonly partyName: string;
  readonly partyCode: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly regionCode: string;
  readonly region: string;
  readonly authority: string;
  readonly act: string;
  readonly violationKind: string;
  readonly lawViolated: string;
  readonly legalBasis: string;
  readonly foundOn: string | null;
  readonly filedOn: string | null;
  readonly noticeOn: string | null;
  readonly decidedOn: string | null;
  readonly fineFen: number | null;
  readonly confiscatedFen: number | null;
}

export type RowResult =
  | { readonly ok: true; readonly record: PenaltyRecord }
  | { readonly ok: false; readonly reason: string };

/** Reads one row; a wrong cell is named with its column and what it should be. `today` is 'YYYY-MM-DD'. */
export function parseRow(
  cells: readonly string[],
  mapping: ImportMapping,
  headers: readonly string[],
  today: string,
): RowResult {
  const problems: string[] = [];
  const text = (field: keyof ImportMapping): string => {
    const column = mapping[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const headerOf = (field: keyof ImportMapping) => headers[mapping[field] ?? -1] ?? '';
  const day = (field: keyof ImportMapping): string | null => {
    const given = text(field);
    if (given === '') return null;
    const parsed = parseDay(given);
    if (!parsed) problems.push(`“${headerOf(field)}”的“${given}”不是日期`);
    else if (parsed > today) problems.push(`“${headerOf(field)}”的“${given}”晚于今天`);
    return parsed ?? null;
  };
  const money = (field: keyof ImportMapping): number | null => {
    const given = text(field);
    if (given === '') return null;
    const parsed = parseAmount(given, amountUnit(headerOf(field)));
    if (parsed === undefined) problems.push(`“${headerOf(field)}”的“${given}”不是金额`);
    return parsed ?? null;
  };
  const required = (field: keyof ImportMapping, name: string): string => {
    const given = text(field);
    if (given === '') problems.push(`缺少${name}`);
    return given;
  };

  const partyName = required('partyName', '当事人');
  const act = required('act', '违法事实');
  const partyCode = text('partyCode').toUpperCase();
  const codeProblem = socialCreditCodeProblem(partyCode);
  if (codeProblem) problems.push(codeProblem);
  const dates = {
    foundOn: day('foundOn'),
    filedOn: day('filedOn'),
    noticeOn: day('noticeOn'),
    decidedOn: day('decidedOn'),
  };
  const amounts = { fineFen: money('fine'), confiscatedFen: money('confiscated') };
  if (!dates.decidedOn && !dates.filedOn && !dates.foundOn && problems.length === 0) {
    problems.push('立案、发现、处罚决定日期至少须有一项');
  }
  if (problems.length > 0) return { ok: false, reason: problems.join('；') };

  const decisionNo = text('decisionNo');
  const on = dates.decidedOn ?? dates.filedOn ?? dates.foundOn;
  return {
    ok: true,
    record: {
      decisionNo,
      decisionKey: numberKey(decisionNo),
      contentKey: [partyName, act, on]
        .map((part) => (part ?? '').normalize('NFKC').replace(/\s/g, ''))
        .join('|'),
      partyName,
      partyCode,
      legalRepresentative: text('legalRepresentative'),
      address: text('address'),
      regionCode: text('regionCode').replace(/\D/g, '').slice(0, 6),
      region: text('region'),
      authority: text('authority'),
      act,
      violationKind: text('violationKind'),
      lawViolated: text('lawViolated'),
      legalBasis: text('legalBasis'),
      ...dates,
      ...amounts,
    },
  };
}
