import { PUBLISHED_DAYS, PUBLISHED_THROUGH, workingCalendar } from '@ecoredress/law';
import type { Profile } from '@ecoredress/profiles';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Place } from '../../place/place.ts';
import { listUnits } from '../people/index.ts';

export interface PlaceLoader {
  getPlace(): Promise<Place>;
  /** Reads everything anew at the next call. */
  forget(): void;
}

/** How long another process's change may go unnoticed. */
const RECHECK_MILLISECONDS = 1000;

/** Keeps the place in memory and reads it again when its units or settings have changed. */
export function createPlaceLoader(db: Kysely<Database>, profile: Profile): PlaceLoader {
  let place: Place | undefined;
  let stamp = '';
  let checkedAt = 0;
  return {
    async getPlace() {
      if (place && performance.now() - checkedAt < RECHECK_MILLISECONDS) return place;
      const current = await readStamp(db);
      if (!place || current !== stamp) place = await readPlace(db, profile);
      stamp = current;
      checkedAt = performance.now();
      return place;
    },
    forget() {
      place = undefined;
    },
  };
}

/** A value that changes whenever a unit or a setting does. */
async function readStamp(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat((select count(*) from unit), ' ', (select max(xmin::text::bigint) from unit), ' ',
                  (select count(*) from setting_value), ' ',
                  (select max(xmin::text::bigint) from setting_value)) as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}

async function readPlace(db: Kysely<Database>, profile: Profile): Promise<Place> {
  const units = await listUnits(db);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const values = await db
    .selectFrom('setting_value')
    .select(['key', 'effective_from', 'value'])
    .where('city_code', '=', profile.cityCode)
    .orderBy('effective_from', 'desc')
    .execute();
  const seeds = new Map(profile.settings.map((setting) => [setting.key, setting]));
  return {
    profile,
    cityCode: profile.cityCode,
    calendar: workingCalendar(PUBLISHED_DAYS, Temporal.PlainDate.from(PUBLISHED_THROUGH)),
    units,
    getUnit(id) {
      const unit = byId.get(id);
      if (!unit) throw new Error(`no unit ${id}`);
      return unit;
    },
    setting<T>(key: string, on: Temporal.PlainDate): T {
      const seed = seeds.get(key);
      if (!seed) throw new RangeError(`no setting ${key}`);
      const own = values.find((row) => row.key === key && row.effective_from <= on.toString());
      return (own ? own.value.value : seed.value) as T;
    },
  };
}
