import type { JSONColumnType } from 'kysely';

export interface SettingValueTable {
  city_code: string;
  key: string;
  effective_from: string;
  value: JSONColumnType<{ value: string | number | boolean }>;
  reason: string;
  set_by_name: string;
  set_at: string;
}

export interface SettingTables {
  setting_value: SettingValueTable;
}
