import type { JSONColumnType } from 'kysely';

export type SettingValue = string | number | boolean;

export interface SettingValueTable {
  city_code: string;
  id: string;
  key: string;
  effective_from: string;
  value: JSONColumnType<{ value: SettingValue }>;
  reason: string;
  source: string;
  verified: boolean;
  set_by_name: string;
  set_at: string;
}

export interface CalendarYearTable {
  city_code: string;
  id: string;
  year: number;
  notice: string;
  imported_by_name: string;
  imported_at: string;
}

export interface CalendarDayTable {
  city_code: string;
  calendar_year_id: string;
  date: string;
  kind: 'holiday' | 'workday';
  name: string;
}

export interface SettingTables {
  setting_value: SettingValueTable;
  calendar_year: CalendarYearTable;
  calendar_day: CalendarDayTable;
}
