import type { CommandInput, ExpertColumn, expertImportList, ProblemItem } from '@ecoredress/contract';
import { EXPERT_COLUMNS, GENDERS } from '@ecoredress/contract';
import {
  citationText,
  EXPERT_SOURCES,
  type ExpertSource,
  TITLE_RANKS,
  type TitleRank,
} from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import type { SheetRow } from '../../../spreadsheets/read.ts';
import { parseDay } from '../../../spreadsheets/values.ts';
import { fieldProblems, identityProblems, plainText, settleRank } from '../checks.ts';
import type { NewExpert } from '../commands/register.ts';
import type { ColumnMapping } from './columns.ts';

export type ReadRow =
  | { readonly line: number; readonly expert: NewExpert }
  | { readonly line: number; readonly reasons: readonly string[] };

export interface RowRules {
  readonly mapping: ColumnMapping;
  readonly input: CommandInput<typeof expertImportList>;
  readonly fields: readonly { readonly code: string; readonly title: string }[];
  readonly place: Place;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** How lists write the sources besides their titles. */
const SOURCE_WORDS: readonly (readonly [RegExp, ExpertSource])[] = [
  [/法院|中院|技术调查官/, 'courtPool'],
  [/系统内|本系统|生态环境系统/, 'inHouse'],
  [/其他|社会/, 'other'],
];

/** Reads one row; every wrong cell is told with its column. */
export function readRow(row: SheetRow, rules: RowRules): ReadRow {
  const { line } = row;
  const reasons: string[] = [];
  const cell = (column: ExpertColumn) =>
    (row.cells[rules.mapping[column] ?? -1] ?? '').normalize('NFKC').trim();
  const wrong = (column: ExpertColumn, should: string) => {
    reasons.push(`“${EXPERT_COLUMNS[column]}”的“${cell(column)}”${should}`);
  };
  const required = (column: ExpertColumn) => {
    if (cell(column) === '') reasons.push(`缺少${EXPERT_COLUMNS[column]}`);
    else if (cell(column).length > 200) wrong(column, '不能超过 200 字');
    return cell(column);
  };
  const name = plainText(required('name'));
  const employer = plainText(required('employer'));
  const professionalTitle = required('professionalTitle');
  const fields = readFields(required('fields'), rules.fields);
  reasons.push(...fieldProblems(fields, rules.fields).map(({ message }) => message));
  const source = readSource(cell('source')) ?? (cell('source') === '' ? rules.input.source : undefined);
  if (!source && cell('source') !== '')
    wrong('source', `应为${Object.values(EXPERT_SOURCES).join('、')}之一`);
  if (!source && cell('source') === '') reasons.push('缺少来源');
  const rank = keyOf(TITLE_RANKS, cell('rank'));
  if (!rank && cell('rank') !== '') wrong('rank', `应为${Object.values(TITLE_RANKS).join('、')}之一`);
  const gender = keyOf(GENDERS, cell('gender'));
  if (!gender && cell('gender') !== '') wrong('gender', '应为男或女');
  const enteredOn = cell('enteredOn') === '' ? rules.input.enteredOn : parseDay(cell('enteredOn'));
  if (!enteredOn) wrong('enteredOn', '不是日期');
  else if (enteredOn > rules.today) wrong('enteredOn', '晚于今天');
  const idNumber = cell('idNumber').toUpperCase();
  reasons.push(...identityProblems(idNumber).map(({ message }) => message));
  const settled =
    professionalTitle && source ? settleRank({ professionalTitle, rank, source }, rules.place) : undefined;
  reasons.push(...(settled?.problems ?? []).map(told));
  if (reasons.length > 0 || !settled || !source || !enteredOn) return { line, reasons };
  return {
    line,
    expert: {
      unitId: rules.input.unitId,
      level: rules.input.level,
      name,
      ...(gender ? { gender } : {}),
      fields,
      professionalTitle,
      rank: settled.rank as TitleRank,
      source,
      employer,
      phone: cell('phone').slice(0, 30),
      idNumber,
      enteredOn,
      enteredReason: rules.input.enteredReason,
      remarks: cell('remarks').slice(0, 2000),
    },
  };
}

/** A problem in one line, with the text that the rule stands in. */
function told({ message, citation }: ProblemItem): string {
  if (!citation) return message;
  const { sourceId, article } = citation;
  return `${message}（${citationText(article === undefined ? { sourceId } : { sourceId, article })}）`;
}

function keyOf<K extends string>(titles: Readonly<Record<K, string>>, text: string): K | undefined {
  return (Object.entries(titles) as [K, string][]).find(([, title]) => title === text)?.[0];
}

function readSource(text: string): ExpertSource | undefined {
  return keyOf(EXPERT_SOURCES, text) ?? SOURCE_WORDS.find(([words]) => words.test(text))?.[1];
}

/** Several fields stand in one cell, parted by any of the usual marks. Unknown ones stay as they are written. */
function readFields(text: string, known: RowRules['fields']): string[] {
  const titles = text.split(/[、,;/|]/).map((part) => part.trim());
  const codes = titles
    .filter((title) => title !== '')
    .map((title) => known.find((field) => field.title === title)?.code ?? title);
  return [...new Set(codes)];
}
