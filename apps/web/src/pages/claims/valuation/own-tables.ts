import { COEFFICIENT_TABLES, type CoefficientTable } from '@ecoredress/law';
import { createContext } from 'react';

/** The city's own coefficient tables, each in place of the shipped one of the same id. */
export const OwnTables = createContext<readonly CoefficientTable[]>([]);

/** A table as it holds in the city; undefined for an unknown id. */
export function tableIn(own: readonly CoefficientTable[], id: string): CoefficientTable | undefined {
  return [...own, ...COEFFICIENT_TABLES].find((table) => table.id === id);
}
