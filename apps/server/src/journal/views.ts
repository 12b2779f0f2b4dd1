import { formatYuan } from '@ecoredress/law';
import type { Change } from '../commands/decision.ts';
import { fieldTitle, tableTitle } from './field-titles.ts';
import { momentText, valueTitle } from './value-titles.ts';

/** What identifies or reaches a person; shown only with the permission 'party.identity'. */
const PERSONAL_NAMES = new Set(['id_number', 'idNumber', 'obligor_citizen_id', 'citizenId', 'phone']);
const HIDDEN = '（已遮盖）';

/** An identity number (GB 11643) or a mobile number that stands alone in a text. */
const PERSONAL_TEXT = /(?<![0-9A-Za-z])(?:\d{6}(?:18|19|20)\d{9}[\dXx]|1[3-9]\d{9})(?![0-9A-Za-z])/g;

/** One row's change as a reader sees it: before and after, column by column. `full` shows personal data. */
export function changeView(change: Change, full: boolean) {
  const before = change.op === 'insert' ? {} : change.before;
  const after = change.op === 'insert' ? change.row : change.op === 'update' ? change.set : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    op: change.op,
    table: change.table,
    title: tableTitle(change.table),
    fields: names.map((name) => ({
      name,
      title: fieldTitle(change.table, name),
      before: valueText(change.table, name, before[name], full),
      after: valueText(change.table, name, after[name], full),
    })),
  };
}

function valueText(table: string, name: string, value: unknown, full: boolean): string {
  const shown = full ? value : masked(name, value);
  if (shown === null || shown === undefined) return '';
  if (typeof shown === 'string')
    return name.endsWith('_at') ? momentText(shown) : valueTitle(table, name, shown);
  if (isTextList(shown)) return shown.map((item) => valueTitle(table, name, item)).join('、');
  if (typeof shown === 'boolean') return shown ? '是' : '否';
  if (typeof shown === 'number' && name.endsWith('_fen')) return `${formatYuan(shown)} 元`;
  return JSON.stringify(shown);
}

/** Personal data is hidden by its name, and by its form wherever a text repeats it. */
function masked(name: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return value;
  if (PERSONAL_NAMES.has(name)) return HIDDEN;
  if (typeof value === 'string') return value.replaceAll(PERSONAL_TEXT, HIDDEN);
  if (Array.isArray(value)) return value.map((item) => masked('', item));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(key, inner)]));
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
