import type { JSONColumnType } from 'kysely';

export interface NumberSeriesTable {
  city_code: string;
  unit_id: string;
  series: string;
  year: number;
  last: number;
}

export interface DocumentTable {
  city_code: string;
  id: string;
  case_kind: 'penalty' | 'claim';
  case_id: string;
  kind: string;
  title: string;
  number: string;
  version: number;
  data: JSONColumnType<object>;
  pdf_sha256: string;
  docx_sha256: string;
  made_by: string;
  made_by_name: string;
  made_at: string;
}

export interface DocumentTables {
  number_series: NumberSeriesTable;
  document: DocumentTable;
}
