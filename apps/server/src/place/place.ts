import type { WorkingCalendar } from '@ecoredress/law';
import type { Profile } from '@ecoredress/profiles';

/** A unit as decisions need to know it. */
export interface PlaceUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly reporting: boolean;
  readonly divisionCode: string;
}

/**
 * The jurisdiction in force: its profile, its settings with their dates, its calendar and its units.
 * Read once and kept in memory; read again when one of them changes.
 */
export interface Place {
  readonly profile: Profile;
  readonly cityCode: string;
  readonly calendar: WorkingCalendar;
  /** The value of a setting on the day that governs it; throws for a key that no profile declares. */
  setting<T = unknown>(key: string, on: Temporal.PlainDate): T;
  readonly units: readonly PlaceUnit[];
  getUnit(id: string): PlaceUnit;
}
