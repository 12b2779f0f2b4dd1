import type { WorkingCalendar } from '@ecoredress/law';
import type { Profile } from '@ecoredress/profiles';

/** The city's document that makes a unit a handling body (承办机构). */
export interface UnitDesignation {
  readonly documentNumber: string;
  readonly title: string;
  readonly issuedOn: string;
  /** Its last day; null while it holds without end. */
  readonly validTo: string | null;
  /** Keys of the contract's DESIGNATED_DUTIES. */
  readonly duties: readonly string[];
  /** False = 待核. */
  readonly verified: boolean;
}

/** A unit as decisions need to know it. */
export interface PlaceUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly reporting: boolean;
  readonly divisionCode: string;
  /** Names by which addresses call its territory. */
  readonly regionNames: readonly string[];
  /** The latest first. */
  readonly designations: readonly UnitDesignation[];
  /** The first day on which the unit no longer is; null while it is. */
  readonly retiredOn: string | null;
}

/**
 * The jurisdiction in force: its profile, its settings with their dates, its calendar and its units.
 * Read once and kept in memory; read again when one of them changes.
 */
export interface Place {
  /** With city, rights holder and court as the place was told, where the profile leaves them open. */
  readonly profile: Profile;
  /** The city code under which cases are kept. */
  readonly cityCode: string;
  /** The code under which units, users and settings are kept: the profile's own, from the first day on. */
  readonly administrationKey: string;
  /** False while the place has no city (PROFILE=cn before place.configure): no case may be handled. */
  readonly ready: boolean;
  readonly calendar: WorkingCalendar;
  /** The value of a setting on the day that governs it; throws for a key that no profile declares. */
  setting<T = unknown>(key: string, on: Temporal.PlainDate): T;
  /** The units in force, each after the one above it. */
  readonly units: readonly PlaceUnit[];
  /** A unit of this or of earlier days; throws when there is none. */
  getUnit(id: string): PlaceUnit;
  /** The unit and every unit below it, those of earlier days included: their cases are still there. */
  unitsBelow(id: string): readonly string[];
}
