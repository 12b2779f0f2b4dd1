import type { dashboard, QueryResult } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { QueryContext } from '../../queries/handler.ts';
import { withinReach } from './reach.ts';

type Target = QueryResult<typeof dashboard>['target'];

/**
 * 破零: the claims that each reporting unit is to open in a year, and the units that are not there yet. Which year:
 * that of today; a claim counts by the day on which the last signature of form 1 opened it.
 */
export async function yearTarget(tx: ScopedDb, { actor, place, today }: QueryContext): Promise<Target> {
  const perUnit = place.setting<number>('statistics.casesPerUnitYear', today);
  if (perUnit <= 0) return null;
  const lastDay = today.with({ month: 12, day: 31 });
  const { rows } = await sql<{ unit_id: string; opened: number }>`
    select u.id as unit_id, count(c.id)::int as opened
    from unit u
    left join claim c on c.city_code = ${actor.cityCode} and c.unit_id = u.id
      and c.opened_on between ${today.with({ month: 1, day: 1 }).toString()} and ${lastDay.toString()}
    where u.reporting and u.retired_on is null and ${withinReach(actor)}
    group by u.id order by u.id`.execute(tx);
  if (rows.length === 0) return null;
  const missing = rows
    .filter(({ opened }) => opened < perUnit)
    .map(({ unit_id, opened }) => ({ unitId: unit_id, unitName: place.getUnit(unit_id).name, opened }));
  return {
    year: today.year,
    perUnit,
    daysLeft: today.until(lastDay, { largestUnit: 'days' }).days,
    missing,
    steps: [
      { label: '目标：每个报告单位', value: `${perUnit} 件` },
      { label: '报告单位', value: `${rows.length} 个` },
      { label: `${today.year}年已达到`, value: `${rows.length - missing.length} 个` },
      { label: '尚未达到', value: `${missing.length} 个` },
    ],
  };
}
