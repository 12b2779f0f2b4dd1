import { isWithin } from '../dates/days.ts';
import type { ValuationMethod } from './method.ts';
import { WATER_VIRTUAL_COST } from './methods/water-virtual-cost.ts';

/** Every method that the product can compute. */
export const valuationMethods: readonly ValuationMethod[] = [WATER_VIRTUAL_COST];

/** The method of this id; undefined for an unknown one. */
export function findMethod(id: string): ValuationMethod | undefined {
  return valuationMethods.find((method) => method.id === id);
}

/** The methods in force on a day, and where a place is given only those that it may use. */
export function valuationMethodsOn(on: Temporal.PlainDate, placeId?: string): ValuationMethod[] {
  return valuationMethods.filter(
    ({ place, ...span }) =>
      isWithin(on, span) &&
      (place === undefined || placeId === undefined || placeId === place || placeId.startsWith(`${place}/`)),
  );
}
