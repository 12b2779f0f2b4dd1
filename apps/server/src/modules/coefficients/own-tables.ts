import { COEFFICIENT_TABLES, type CoefficientTable, type TableVersion } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { CoefficientVersionTable } from './tables.ts';

export type OwnVersion = Pick<
  Selectable<CoefficientVersionTable>,
  'table_id' | 'from_on' | 'rows' | 'paper' | 'set_by_name' | 'set_at'
>;

/** The city's own versions, by table and day; of two for one day, the one set later comes later. */
export function listOwnVersions(tx: ScopedDb, cityCode: string): Promise<OwnVersion[]> {
  return tx
    .selectFrom('coefficient_version')
    .select(['table_id', 'from_on', 'rows', 'paper', 'set_by_name', 'set_at'])
    .where('city_code', '=', cityCode)
    .orderBy('table_id')
    .orderBy('from_on')
    .orderBy('set_at')
    .orderBy('id')
    .execute();
}

/** The tables that the city has versions of: what comes with the product holds until the city's first day. */
export function ownTables(versions: readonly OwnVersion[]): CoefficientTable[] {
  return [...Map.groupBy(versions, (version) => version.table_id)].flatMap(([tableId, own]) => {
    const shipped = COEFFICIENT_TABLES.find(({ id }) => id === tableId);
    if (!shipped) return [];
    const paper = own.at(-1)?.paper;
    const merged = own.reduce<readonly TableVersion[]>(
      (known, { from_on, rows }) => followedBy(known, { from: from_on, rows }),
      shipped.versions,
    );
    return [{ ...shipped, ...(paper ? { paper } : {}), versions: [...merged] }];
  });
}

/** The versions with a new one: those before it end on the day before, those from its day on are replaced. */
export function followedBy(versions: readonly TableVersion[], next: TableVersion): TableVersion[] {
  const dayBefore = Temporal.PlainDate.from(next.from).subtract({ days: 1 }).toString();
  const before = versions
    .filter(({ from }) => from < next.from)
    .map((version) =>
      version.to === undefined || version.to >= next.from ? { ...version, to: dayBefore } : version,
    );
  return [...before, next];
}
