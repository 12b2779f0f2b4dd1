import type { CommandResult, ExpertLevel, expertImportList } from '@ecoredress/contract';
import type { ExpertSource, TitleRank } from '@ecoredress/law';
import type { JSONColumnType } from 'kysely';

export interface ExpertTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  level: ExpertLevel;
  name: string;
  gender: 'male' | 'female' | null;
  fields: string[];
  professional_title: string;
  title_rank: TitleRank;
  source: ExpertSource;
  employer: string;
  remarks: string;
  merged_into: string | null;
  registered_at: string;
}

export interface ExpertContactTable {
  city_code: string;
  expert_id: string;
  phone: string;
  id_number: string;
}

export interface ExpertPeriodTable {
  city_code: string;
  id: string;
  expert_id: string;
  entered_on: string;
  entered_reason: string;
  /** The first day out; null while in the pool. */
  left_on: string | null;
  left_reason: string;
}

export interface ExpertAbsenceTable {
  city_code: string;
  id: string;
  expert_id: string;
  from_on: string;
  to_on: string;
  reason: string;
  withdrawn_on: string | null;
}

export interface ExpertFieldTable {
  city_code: string;
  id: string;
  title: string;
  added_by_name: string;
  added_at: string;
}

export type ExpertImportReport = CommandResult<typeof expertImportList>;

export interface ExpertImportTable {
  city_code: string;
  id: string;
  unit_id: string;
  level: ExpertLevel;
  file_name: string;
  sha256: string;
  report: JSONColumnType<ExpertImportReport>;
  imported_by_name: string;
  imported_at: string;
}

export interface ExpertTables {
  expert: ExpertTable;
  expert_contact: ExpertContactTable;
  expert_period: ExpertPeriodTable;
  expert_absence: ExpertAbsenceTable;
  expert_field: ExpertFieldTable;
  expert_import: ExpertImportTable;
}
