import type { CoefficientRow } from '@ecoredress/law';
import type { JSONColumnType } from 'kysely';

export interface CoefficientVersionTable {
  city_code: string;
  id: string;
  table_id: string;
  from_on: string;
  rows: JSONColumnType<readonly CoefficientRow[]>;
  paper: string;
  reason: string;
  set_by_name: string;
  set_at: string;
}

export interface CoefficientTables {
  coefficient_version: CoefficientVersionTable;
}
