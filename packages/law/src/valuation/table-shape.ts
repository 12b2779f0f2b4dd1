import { LEGAL_SOURCES } from '../citations/sources.ts';
import { isRecord } from './check-inputs.ts';
import type { CoefficientTable } from './tables.ts';

/** Reads a table that came as JSON; undefined when it has not the shape of one. Its figures are for `tableProblems`. */
export function readCoefficientTable(value: unknown): CoefficientTable | undefined {
  return isTable(value) ? value : undefined;
}

function isTable(value: unknown): value is CoefficientTable {
  return (
    isRecord(value) &&
    areTexts(value, ['id', 'name']) &&
    areTexts(value, ['unit', 'paper'], 'optional') &&
    isCitation(value['citation']) &&
    Array.isArray(value['versions']) &&
    value['versions'].every(isVersion)
  );
}

function isCitation(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ['article'], 'optional') &&
    LEGAL_SOURCES.some(({ id }) => id === value['sourceId'])
  );
}

function isVersion(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ['from']) &&
    areTexts(value, ['to'], 'optional') &&
    Array.isArray(value['rows']) &&
    value['rows'].every(isRow)
  );
}

function isRow(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ['class', 'label']) &&
    areTexts(value, ['value', 'note'], 'optional') &&
    typeof value['verified'] === 'boolean' &&
    isBounds(value['range'], ['min'], ['max']) &&
    isBounds(value['span'], [], ['above', 'upTo'])
  );
}

function isBounds(value: unknown, needed: readonly string[], others: readonly string[]): boolean {
  if (value === undefined) return true;
  return isRecord(value) && areTexts(value, needed) && areTexts(value, others, 'optional');
}

function areTexts(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  optional?: 'optional',
): boolean {
  return fields.every(
    (field) => typeof value[field] === 'string' || (optional && value[field] === undefined),
  );
}
