import type { ExpertFieldView } from '@ecoredress/contract';
import { EXPERT_FIELDS } from '@ecoredress/law';
import type { z } from 'zod';
import type { ScopedDb } from '../../access/scope.ts';
import { listOwnFields } from './queries.ts';

type Field = z.infer<typeof ExpertFieldView>;

/** The dictionary of fields: the built-in ones first, then the place's own, whose code is their title. */
export async function loadFields(tx: ScopedDb, cityCode: string): Promise<readonly Field[]> {
  const own = await listOwnFields(tx, cityCode);
  return [
    ...EXPERT_FIELDS.map((field) => ({ ...field, builtIn: true })),
    ...own.map(({ title }) => ({ code: title, title, builtIn: false })),
  ];
}

/** The title of a field by its code; a code that is not in the dictionary stands for itself. */
export function fieldTitle(code: string): string {
  return EXPERT_FIELDS.find((field) => field.code === code)?.title ?? code;
}
