import type { DrawProgress, DrawRecord } from '@ecoredress/draw';
import type { JSONColumnType } from 'kysely';

export interface DrawTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  claim_id: string;
  progress: JSONColumnType<DrawProgress>;
  record: JSONColumnType<DrawRecord> | null;
  /** By expert: the name behind the masked label and what opens its seal. */
  name_salts: JSONColumnType<Readonly<Record<string, { readonly name: string; readonly salt: string }>>>;
  opened_at: string;
}

export interface DrawTables {
  draw: DrawTable;
}
