import type { ScopedDb } from '../../access/scope.ts';
import { type Change, updateRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';

export interface Series {
  readonly unitId: string;
  /** Which kind of paper or case is numbered; the place's profile gives its words. */
  readonly series: string;
  readonly year: number;
}

/** A number taken from its series; it is used up only when the changes are carried out. */
export interface ReservedNumber {
  /** 漳环赔立龙海〔2026〕1号 */
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Several numbers in a row, for many cases at once. */
export interface ReservedNumbers {
  readonly texts: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * Takes the next `count` numbers of a unit's series for the year. The series is locked until the command
 * ends, so numbers follow each other without gaps, and a command that fails uses none.
 */
export async function lockNumbers(
  tx: ScopedDb,
  context: DecisionContext,
  series: Series,
  count: number,
): Promise<ReservedNumbers> {
  const key = {
    city_code: context.cityCode,
    unit_id: series.unitId,
    series: series.series,
    year: series.year,
  };
  // The row must be there to be locked: simultaneous first users wait for each other here.
  await tx
    .insertInto('number_series')
    .values({ ...key, last: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('number_series')
    .select('last')
    .where('city_code', '=', key.city_code)
    .where('unit_id', '=', key.unit_id)
    .where('series', '=', key.series)
    .where('year', '=', key.year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    texts: Array.from({ length: count }, (_, index) => numberText(context, series, row.last + 1 + index)),
    changes: updateRow('number_series', key, row, { last: row.last + count }),
  };
}

/** Takes the next number of a unit's series for the year. */
export async function lockNumber(
  tx: ScopedDb,
  context: DecisionContext,
  series: Series,
): Promise<ReservedNumber> {
  const { texts, changes } = await lockNumbers(tx, context, series, 1);
  return { text: texts[0] ?? '', changes };
}

function numberText(context: DecisionContext, { unitId, series, year }: Series, serial: number): string {
  const { profile } = context.place;
  const prefix = profile.numberPrefixes[series] ?? series;
  return `${prefix}${shortName(context.place.getUnit(unitId).name, profile.cityName)}〔${year}〕${serial}号`;
}

/** 漳州市龙海生态环境局 → 龙海: what tells the units of a city apart in their numbers. */
function shortName(unit: string, city: string): string {
  return unit.replace(city, '').replace(/生态环境局|分局|人民政府/g, '');
}
