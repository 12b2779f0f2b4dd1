import type { Decimal } from 'decimal.js';
import { leaf } from './derivation.ts';
import { Exact, findDecimal } from './exact.ts';
import type {
  ChoiceInput,
  CoefficientInput,
  CoefficientValue,
  DecimalInput,
  MethodInput,
  Reading,
} from './method.ts';
import type { TableRowUsed, TablesOn } from './tables.ts';

/** The row of a coefficient given by class; undefined for one entered by hand. */
export function rowOf(
  input: CoefficientInput,
  given: CoefficientValue,
  tables: TablesOn,
): TableRowUsed | undefined {
  const table = given.table ?? input.tables[0];
  return given.class === undefined || table === undefined ? undefined : tables.row(table, given.class);
}

/** Readers over inputs whose ranges have been checked. */
export function readingOf(
  inputs: readonly MethodInput[],
  values: Readonly<Record<string, unknown>>,
  tables: TablesOn,
): Reading {
  const inputOf = (field: string): MethodInput => {
    const found = inputs.find((input) => input.field === field);
    if (!found) throw new RangeError(`the method has no input ${field}`);
    return found;
  };
  const findText = (field: string): string | undefined => {
    inputOf(field);
    const value = values[field];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const findGiven: Reading['findGiven'] = (field, as) => {
    const input = inputOf(field);
    if (values[field] === undefined) return undefined;
    if (input.kind === 'decimal') return decimalLeaf(input, values[field], as);
    if (input.kind === 'coefficient') return coefficientLeaf({ ...input, ...as }, values[field], tables);
    throw new RangeError(`${field} is no number`);
  };
  const choiceOf = (field: string) => {
    const input = inputOf(field) as ChoiceInput;
    return found(
      input.options.find(({ value }) => value === values[field]),
      field,
    );
  };
  return {
    findGiven,
    given: (field, as) => found(findGiven(field, as), field),
    findText,
    text: (field) => found(findText(field), field),
    choice: (field) => choiceOf(field).value,
    choiceLabel: (field) => choiceOf(field).label,
    yes: (field) => inputOf(field).kind === 'yesNo' && values[field] === true,
    rows: (field) => {
      const input = inputOf(field);
      const rows = values[field];
      if (input.kind !== 'list' || !Array.isArray(rows)) return [];
      return rows.map((row) => readingOf(input.fields, row, tables));
    },
  };
}

function found<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new RangeError(`the input ${field} is absent`);
  return value;
}

function decimalLeaf(
  { symbol, name, unit }: DecimalInput,
  text: unknown,
  as: { readonly unit?: string; readonly symbol?: string } = {},
) {
  return leaf({ symbol, name, unit, ...as }, found(findDecimal(text), name));
}

function coefficientLeaf(input: CoefficientInput, value: unknown, tables: TablesOn) {
  const given = value as CoefficientValue;
  const row = rowOf(input, given, tables);
  const number: Decimal = new Exact(found(row?.value ?? given.value, input.field));
  const table = row && tables.table(row.tableId);
  const step = { symbol: input.symbol, name: input.name, unit: input.unit };
  const source = given.source ?? table?.paper;
  return leaf(table ? { ...step, citation: table.citation } : step, number, { row, source });
}
