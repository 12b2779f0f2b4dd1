import type { ExpertLevel, SessionView } from '@ecoredress/contract';

const COUNTY_KINDS = ['branchBureau', 'county', 'zone'];

/** The pool that a unit keeps: a county's or zone's its own, every other the city's. */
export function ownLevel(unitId: string, units: SessionView['units']): ExpertLevel {
  const unit = units.find(({ id }) => id === unitId);
  return unit && COUNTY_KINDS.includes(unit.kind) ? 'county' : 'city';
}
