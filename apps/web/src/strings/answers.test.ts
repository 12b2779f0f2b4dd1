import * as contract from '@ecoredress/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FieldRow, fieldsOf, type Schema } from '../pages/api-docs/openapi.ts';

interface Answering {
  readonly name: string;
  readonly params?: z.ZodType;
  readonly result: z.ZodType;
}

const isAnswering = (value: unknown): value is Answering =>
  typeof value === 'object' && value !== null && 'name' in value && 'result' in value;
const declared: unknown[] = Object.values(contract);
const ANSWERING = declared.filter(isAnswering);

const bare = ({ meaning }: FieldRow) => !/[一-鿿]/.test(meaning);

describe('the words of the answers', () => {
  it('knows the commands and queries', () => {
    expect(ANSWERING.length).toBeGreaterThan(100);
  });

  it.each(ANSWERING.map((declaration) => [declaration.name, declaration] as const))(
    'says in Chinese what every parameter and every field of the answer of %s means',
    (_name, { params = z.object({}), result }) => {
      for (const type of [params, result]) {
        const schema = z.toJSONSchema(type, { unrepresentable: 'any' }) as Schema;
        expect(fieldsOf(schema).filter(bare)).toEqual([]);
      }
    },
  );
});
