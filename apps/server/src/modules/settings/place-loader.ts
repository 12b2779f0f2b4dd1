import { todayInShanghai, workingCalendar } from '@ecoredress/law';
import type { Profile } from '@ecoredress/profiles';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Place, PlaceUnit } from '../../place/place.ts';
import { findPlaceIdentity, loadUnits } from '../people/index.ts';
import { loadImportedYears, mergeYears } from './calendar.ts';
import { findOwnValue, latestFirst } from './values.ts';

export interface PlaceLoader {
  getPlace(): Promise<Place>;
  /** Reads everything anew at the next call. */
  forget(): void;
}

/** How long another process's change may go unnoticed. */
const REREAD_MILLISECONDS = 1000;
/** The city code of a profile that leaves the city open. */
const NO_CITY = '000000';

/**
 * Keeps the place in memory and reads it again at most once a second, which takes a few small reads: cheaper to be
 * sure of than a mark that every writer would have to move.
 */
export function createPlaceLoader(
  db: Kysely<Database>,
  profile: Profile,
  now: () => Temporal.Instant,
): PlaceLoader {
  let current: { place: Promise<Place>; readAt: number } | undefined;
  return {
    getPlace() {
      if (current && performance.now() - current.readAt < REREAD_MILLISECONDS) return current.place;
      const place = readPlace(db, profile, todayInShanghai(now()));
      const reading = { place, readAt: performance.now() };
      current = reading;
      place.catch(() => {
        if (current === reading) current = undefined;
      });
      return place;
    },
    forget() {
      current = undefined;
    },
  };
}

async function readPlace(db: Kysely<Database>, seed: Profile, day: Temporal.PlainDate): Promise<Place> {
  const administrationKey = seed.cityCode;
  const [profile, everyUnit, values, years] = await Promise.all([
    readProfile(db, seed),
    loadUnits(db),
    db
      .selectFrom('setting_value')
      .select(['key', 'effective_from', 'value', 'set_at'])
      .where('city_code', '=', administrationKey)
      .execute(),
    loadImportedYears(db, administrationKey),
  ]);
  const { days, publishedThrough } = mergeYears(years);
  const ownValues = latestFirst(values);
  const seeds = new Map(profile.settings.map((setting) => [setting.key, setting]));
  const today = day.toString();
  return {
    profile,
    cityCode: profile.cityCode,
    administrationKey,
    ready: profile.cityCode !== NO_CITY,
    calendar: workingCalendar(days, publishedThrough),
    units: everyUnit.filter((unit) => unit.retiredOn === null || unit.retiredOn > today),
    ...unitLookup(everyUnit),
    setting<T>(key: string, on: Temporal.PlainDate): T {
      const seed = seeds.get(key);
      if (!seed) throw new RangeError(`no setting ${key}`);
      return (findOwnValue(ownValues, key, on)?.value.value ?? seed.value) as T;
    },
  };
}

async function readProfile(db: Kysely<Database>, profile: Profile): Promise<Profile> {
  const identity = await findPlaceIdentity(db, profile.cityCode);
  if (!identity) return profile;
  return {
    ...profile,
    cityCode: identity.city_code,
    cityName: identity.city_name,
    rightHolder: identity.right_holder,
    confirmationCourt: identity.confirmation_court,
  };
}

function unitLookup(units: readonly PlaceUnit[]): Pick<Place, 'getUnit' | 'unitsBelow'> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const children = Map.groupBy(units, (unit) => unit.parentId);
  const unitsBelow = (id: string): string[] => [
    id,
    ...(children.get(id) ?? []).flatMap((unit) => unitsBelow(unit.id)),
  ];
  return {
    unitsBelow,
    getUnit(id) {
      const unit = byId.get(id);
      if (!unit) throw new Error(`no unit ${id}`);
      return unit;
    },
  };
}
