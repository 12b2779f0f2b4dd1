import type { ScopedDb } from '../../access/scope.ts';

/** A base as a restoration plan names it. */
export interface BaseOfPlan {
  readonly name: string;
  readonly built: boolean;
}

/** The restoration base of this id; undefined when there is none that the actor may see. */
export async function findBase(tx: ScopedDb, cityCode: string, id: string): Promise<BaseOfPlan | undefined> {
  const row = await tx
    .selectFrom('restoration_base')
    .select(['name', 'built_on'])
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { name: row.name, built: row.built_on !== null };
}
