import { isWithin } from '../dates/days.ts';
import type { ValuationMethod } from './method.ts';
import { ACTUAL_COSTS } from './methods/actual-costs.ts';
import { AIR_VIRTUAL_COST } from './methods/air-virtual-cost.ts';
import { SOIL_CLEAN_UP, SOLID_WASTE_CLEAN_UP } from './methods/clean-up.ts';
import { EQUIVALENCY } from './methods/equivalency.ts';
import { FISH_LOSS } from './methods/fish-loss.ts';
import { BLUE_CARBON, FOREST_CARBON, FOREST_LOSS } from './methods/forest-loss.ts';
import { MULTIPLIER } from './methods/multiplier.ts';
import { NO_BASELINE_METHOD } from './methods/no-baseline.ts';
import { OPEN_DUST } from './methods/open-dust.ts';
import { PUNITIVE_ADVICE } from './methods/punitive.ts';
import { RESTORATION_COST } from './methods/restoration-cost.ts';
import { INTERIM_SHARE, PERMANENT_LOSS } from './methods/service-loss.ts';
import { TOTAL } from './methods/total.ts';
import { WATER_VIRTUAL_COST } from './methods/water-virtual-cost.ts';
import { WILDLIFE } from './methods/wildlife.ts';

/** Every method that the product can compute, in the order in which they are offered. */
export const valuationMethods: readonly ValuationMethod[] = [
  ACTUAL_COSTS,
  RESTORATION_COST,
  SOLID_WASTE_CLEAN_UP,
  SOIL_CLEAN_UP,
  WATER_VIRTUAL_COST,
  AIR_VIRTUAL_COST,
  MULTIPLIER,
  EQUIVALENCY,
  INTERIM_SHARE,
  PERMANENT_LOSS,
  FISH_LOSS,
  FOREST_LOSS,
  FOREST_CARBON,
  BLUE_CARBON,
  WILDLIFE,
  NO_BASELINE_METHOD,
  TOTAL,
  PUNITIVE_ADVICE,
  OPEN_DUST,
];

/** The method of this id; undefined for an unknown one. */
export function findMethod(id: string): ValuationMethod | undefined {
  return valuationMethods.find((method) => method.id === id);
}

/** Whether a place may use a method: a place's own method only there and below it. */
export function isForPlace({ place }: ValuationMethod, placeId: string): boolean {
  return place === undefined || placeId === place || placeId.startsWith(`${place}/`);
}

/** The methods in force on a day; where a place is given, only those that it may use. */
export function valuationMethodsOn(on: Temporal.PlainDate, placeId?: string): ValuationMethod[] {
  return valuationMethods.filter(
    (method) => isWithin(on, method) && (placeId === undefined || isForPlace(method, placeId)),
  );
}
