import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { ExpertRow } from './queries.ts';

/** An expert of the pool on a day, as a draw needs to know it. */
export type PooledExpert = Pick<ExpertRow, 'id' | 'name' | 'unit_id' | 'level' | 'fields' | 'employer'> & {
  /** Declared unavailable on that day. */
  readonly unavailable: boolean;
};

/** Everybody who stands in the pool on a day ('YYYY-MM-DD') and may be seen, each person once. */
export async function listInPool(tx: ScopedDb, cityCode: string, on: string): Promise<PooledExpert[]> {
  const { rows } = await sql<PooledExpert>`
    select e.id, e.name, e.unit_id, e.level, e.fields, e.employer,
      exists (select 1 from expert_absence a where a.city_code = e.city_code and a.expert_id = e.id
        and a.withdrawn_on is null and ${on}::date between a.from_on and a.to_on) as unavailable
    from expert e
    where e.city_code = ${cityCode} and e.merged_into is null
      and exists (select 1 from expert_period p where p.city_code = e.city_code and p.expert_id = e.id
        and p.entered_on <= ${on}::date and (p.left_on is null or p.left_on > ${on}::date))
    order by e.id`.execute(tx);
  return rows;
}

/** Who an expert is, as an invitation and an opinion name him. */
export type FoundExpert = Pick<ExpertRow, 'id' | 'name' | 'fields' | 'employer' | 'professional_title'>;

/** The expert of this id, of those that may be seen; a merged record is not found. */
export function findExpert(tx: ScopedDb, cityCode: string, id: string): Promise<FoundExpert | undefined> {
  return tx
    .selectFrom('expert')
    .select(['id', 'name', 'fields', 'employer', 'professional_title'])
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
}
