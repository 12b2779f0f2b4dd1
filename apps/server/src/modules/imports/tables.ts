import type { ImportMapping } from '@ecoredress/contract';
import type { Generated, JSONColumnType } from 'kysely';

export interface ImportBatchTable {
  city_code: string;
  id: string;
  unit_id: string;
  file_name: string;
  sha256: string;
  mapping: JSONColumnType<ImportMapping>;
  status: 'running' | 'interrupted' | 'finished' | 'failed';
  next_line: number;
  total_rows: number;
  penalties: Generated<number>;
  leads: Generated<number>;
  duplicates: Generated<number>;
  rejected: Generated<number>;
  started_by_name: string;
  started_at: string;
  finished_at: string | null;
  failure: string | null;
}

export interface ImportProblemTable {
  city_code: string;
  batch_id: string;
  line: number;
  kind: 'rejected' | 'duplicate';
  message: string;
  excerpt: string;
}

export interface ImportMappingTable {
  city_code: string;
  headers: string;
  mapping: JSONColumnType<ImportMapping>;
  used_at: string;
}

export interface ImportTables {
  import_batch: ImportBatchTable;
  import_problem: ImportProblemTable;
  import_mapping: ImportMappingTable;
}
