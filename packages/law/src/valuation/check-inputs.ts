import type { Decimal } from 'decimal.js';
import { Exact, findDecimal } from './exact.ts';
import type { CoefficientInput, CoefficientValue, MethodInput, ValuationProblem } from './method.ts';
import { rowOf } from './reading.ts';
import type { TablesOn } from './tables.ts';

const COEFFICIENT_KEYS = ['table', 'class', 'value', 'source'];

/** A plain object, as JSON gives it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with each input by itself: absent, no decimal, out of its range, not of the method. */
export function inputProblems(
  inputs: readonly MethodInput[],
  values: Readonly<Record<string, unknown>>,
  tables: TablesOn,
  at = '',
): ValuationProblem[] {
  const known = inputs.map(({ field }) => field);
  const strangers = Object.keys(values).filter((field) => !known.includes(field));
  return [
    ...strangers.map((field) => ({ field: `${at}${field}`, message: `本方法没有“${field}”这项参数` })),
    ...inputs.flatMap((input) => oneInput(input, values[input.field], tables, `${at}${input.field}`)),
  ];
}

function oneInput(input: MethodInput, value: unknown, tables: TablesOn, field: string): ValuationProblem[] {
  const wrong = (message: string) => [{ field, message: `${input.name}：${message}` }];
  if (value === undefined) return input.optional ? [] : wrong('必须填写');
  switch (input.kind) {
    case 'decimal': {
      const number = findDecimal(value);
      if (!number) return wrong('须为十进制数（整数至多12位，小数至多8位）');
      if (input.whole && !number.isInteger()) return wrong('须为整数');
      return outOfRange(number, input, wrong);
    }
    case 'coefficient':
      return coefficientProblems(input, value, tables, field);
    case 'choice':
      if (input.options.some((option) => option.value === value)) return [];
      return wrong(`请从${input.options.map(({ label }) => label).join('、')}中选择`);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [] : wrong('必须填写文字说明');
    case 'yesNo':
      return typeof value === 'boolean' ? [] : wrong('请选择是或者否');
    case 'list':
      if (!Array.isArray(value) || (value.length === 0 && !input.optional)) return wrong('至少填写一行');
      return value.flatMap((row: unknown, index) =>
        isRecord(row)
          ? inputProblems(input.fields, row, tables, `${field}.${index}.`)
          : wrong(`第${index + 1}行格式不正确`),
      );
  }
}

function outOfRange(
  number: Decimal,
  { min = '0', aboveMin, max }: { readonly min?: string; readonly aboveMin?: boolean; readonly max?: string },
  wrong: (message: string) => ValuationProblem[],
): ValuationProblem[] {
  const tooSmall = aboveMin ? number.lessThanOrEqualTo(min) : number.lessThan(min);
  if (tooSmall) return wrong(aboveMin ? `须大于${min}` : `不能小于${min}`);
  if (max !== undefined && number.greaterThan(max)) return wrong(`不能大于${max}`);
  return [];
}

function coefficientProblems(
  input: CoefficientInput,
  value: unknown,
  tables: TablesOn,
  field: string,
): ValuationProblem[] {
  const wrong = (message: string, part = '') => [
    { field: part ? `${field}.${part}` : field, message: `${input.name}：${message}` },
  ];
  if (!isRecord(value)) return wrong('请选择类别，或者填写取值及其来源');
  for (const [key, text] of Object.entries(value)) {
    if (!COEFFICIENT_KEYS.includes(key)) return wrong(`没有“${key}”这一项`, key);
    if (typeof text !== 'string') return wrong('须为文字', key);
  }
  const given: CoefficientValue = value;
  if (given.table !== undefined && !input.tables.includes(given.table)) {
    return wrong(`不能使用“${given.table}”表`, 'table');
  }
  return given.class === undefined
    ? handProblems(input, given, wrong)
    : classProblems(input, given, tables, wrong);
}

type Wrong = (message: string, part?: string) => ValuationProblem[];

/** A number by hand needs its source: no coefficient comes from nowhere. */
function handProblems(input: CoefficientInput, given: CoefficientValue, wrong: Wrong): ValuationProblem[] {
  if (given.value === undefined) return wrong('请选择类别，或者填写取值及其来源');
  const number = findDecimal(given.value);
  if (!number) return wrong('须为十进制数（整数至多12位，小数至多8位）', 'value');
  const range = outOfRange(number, input, (message) => wrong(message, 'value'));
  if (range.length > 0) return range;
  return given.source?.trim() ? [] : wrong('未从系数表取值的，必须写明取值来源', 'source');
}

/** A class whose value was not read in its text needs the officer's word on where it was checked. */
function classProblems(
  input: CoefficientInput,
  given: CoefficientValue,
  tables: TablesOn,
  wrong: Wrong,
): ValuationProblem[] {
  const id = given.table ?? input.tables[0];
  if (id === undefined) return wrong('没有系数表，请填写取值及其来源', 'class');
  const rows = tables.rows(id);
  const row = rowOf(input, given, tables);
  if (!row) {
    const name = tables.table(id).name;
    if (rows.length === 0) return wrong(`“${name}”没有当日有效的版本，请填写取值及其来源`, 'class');
    const labels = rows.map(({ class: code, label }) => `${code}（${label}）`).join('、');
    return wrong(`“${name}”没有“${given.class}”这一类，可选：${labels}`, 'class');
  }
  if (row.value !== undefined) {
    if (given.value !== undefined) return wrong(`“${row.label}”的取值由系数表确定，不另行填写`, 'value');
    if (!row.verified && !given.source?.trim()) {
      return wrong(`“${row.label}”的取值待核，须写明已与哪一原文核对或者其他来源`, 'source');
    }
    return outOfRange(new Exact(row.value), input, (message) => wrong(`系数表的取值${message}`, 'class'));
  }
  const number = findDecimal(given.value);
  if (!number) return wrong(`“${row.label}”须在表列范围内填写取值`, 'value');
  const range = outOfRange(number, row.range ?? {}, (message) => wrong(message, 'value'));
  if (range.length > 0) return range;
  return given.source?.trim() ? [] : wrong('在范围内取值的，必须写明理由', 'source');
}
