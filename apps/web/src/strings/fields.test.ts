import type { CommandDeclaration } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enumOptions } from '../shared/auto-form/options.ts';
import { fieldStrings } from './fields.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

const isCommand = (value: unknown): value is CommandDeclaration =>
  typeof value === 'object' && value !== null && 'subject' in value && 'input' in value;

/** The commands that people give by a form; the product's own have none. */
const INTERNAL = new Set([
  'import.apply',
  'import.stop',
  'claim.rederiveClocks',
  'penalty.rederiveClocks',
  'lead.notify',
  'penalty.notify',
  'claim.notify',
]);
const declared: readonly unknown[] = Object.values(contract);
const COMMANDS = declared.filter(isCommand).filter(({ name }) => !INTERNAL.has(name));

/** Every field of a form, at whatever depth, with the values it offers. */
function fieldsOf(schema: Schema): { field: string; choices: string[] }[] {
  const own = Object.entries(schema.properties ?? {}).map(([field, inner]) => ({
    field,
    choices: [...(inner.enum ?? []), ...(inner.items?.enum ?? [])].filter(
      (value) => typeof value === 'string',
    ),
  }));
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...own, ...inner.flatMap(fieldsOf)];
}

const schemaOf = ({ input }: CommandDeclaration) => z.toJSONSchema(input, { io: 'input' }) as Schema;
const isChinese = (text: string | undefined) => text !== undefined && /[一-鿿]/.test(text);

describe('the words of the forms', () => {
  it('knows the commands', () => {
    expect(COMMANDS.length).toBeGreaterThan(80);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'has a Chinese label for every field of %s',
    (_name, command) => {
      const missing = fieldsOf(schemaOf(command)).filter(({ field }) => !isChinese(fieldStrings[field]));
      expect(missing.map(({ field }) => field)).toEqual([]);
    },
  );

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'has Chinese words for every choice of %s',
    (name, command) => {
      const bare = fieldsOf(schemaOf(command)).flatMap(({ field, choices }) =>
        enumOptions(name, field, choices)
          .filter(({ label }) => !isChinese(label))
          .map(({ value }) => `${field}.${value}`),
      );
      expect(bare).toEqual([]);
    },
  );
});
