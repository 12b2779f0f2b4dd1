import type { CommandDeclaration } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { choiceStrings } from '../../strings/choices.ts';
import { commonStrings } from '../../strings/common.ts';
import { autoFormStrings, fieldStrings } from '../../strings/fields.ts';
import { listedOptions } from '../auto-form/options.ts';
import { KeyValue, type KeyValueItem } from '../display/key-value.tsx';

interface RecordedProps {
  /** The command that recorded it: its fields have the names that its form shows. */
  readonly declaration: CommandDeclaration;
  readonly record: Readonly<Record<string, unknown>>;
  /** Fields that stand elsewhere on the page. */
  readonly except?: readonly string[];
}

/** What a command recorded, under the names of its form; what was left empty is left out. */
export function Recorded({ declaration, record, except = [] }: RecordedProps) {
  const items = fieldsOf(declaration.name, '', inOrder(declaration.input, record)).filter(
    ({ name }) => !except.includes(name),
  );
  return <KeyValue items={items} />;
}

function fieldsOf(
  command: string,
  prefix: string,
  record: Readonly<Record<string, unknown>>,
): (KeyValueItem & { readonly name: string })[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    if (isRecord(value)) return fieldsOf(command, `${path}.`, value);
    const shown = shownValue(command, path, value);
    if (shown === '') return [];
    return [{ name: path, label: labelOf(command, path), value: shown, wide: isLong(shown) }];
  });
}

/** As the form asks for it, what was added since at the end: a stored record does not keep the order of its fields. */
function inOrder(
  schema: z.ZodType | undefined,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const shape = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  const names = Object.keys({ ...shape, ...record }).filter((name) => name in record);
  return Object.fromEntries(
    names.map((name): [string, unknown] => {
      const value = record[name];
      return [name, isRecord(value) ? inOrder(shape[name], value) : value];
    }),
  );
}

function labelOf(command: string, path: string): string {
  const field = path.split('.').at(-1) ?? path;
  return fieldStrings[`${command}.${path}`] ?? fieldStrings[path] ?? fieldStrings[field] ?? field;
}

/** In words; empty for what is not there, and for ids, which say nothing to a reader. */
function shownValue(command: string, path: string, value: unknown): string {
  const field = path.split('.').at(-1) ?? path;
  if (value === null || value === undefined || field.endsWith('Ids') || field.endsWith('Id')) return '';
  if (Array.isArray(value)) {
    const rows = value.map((row) => (isRecord(row) ? rowText(command, path, row) : String(row)));
    return rows.join(commonStrings.listComma);
  }
  if (typeof value === 'boolean') return value ? autoFormStrings.yes : autoFormStrings.no;
  if (typeof value === 'number')
    return field.endsWith('Fen') ? `${formatYuan(value)} ${commonStrings.unitYuan}` : `${value}`;
  const text = String(value);
  const listed = listedOptions(command, path)?.find((option) => option.value === text)?.label;
  return listed ?? choiceStrings[`${field}.${text}`] ?? choiceStrings[text] ?? text;
}

function rowText(command: string, path: string, row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .filter(([name]) => name !== 'field')
    .map(([name, value]) => shownValue(command, `${path}.${name}`, value))
    .filter(Boolean)
    .join(' ');
}

const isLong = (text: ReactNode) => typeof text === 'string' && text.length > 28;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
