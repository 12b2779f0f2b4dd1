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
