import type { Generated, JSONColumnType } from 'kysely';

export interface ClockExtension {
  readonly days: number;
  readonly approver: string;
  readonly approvedOn: string;
}

export interface CaseClockTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: Generated<string[]>;
  subject_kind: 'lead' | 'penalty' | 'claim';
  subject_id: string;
  rule_id: string;
  triggered_on: string;
  due_on: string;
  provisional: boolean;
  extensions: JSONColumnType<readonly ClockExtension[]>;
  stopped_on: string | null;
}

export interface CaseClockPauseTable {
  city_code: string;
  id: string;
  clock_id: string;
  ground: string;
  from_on: string;
  to_on: string | null;
  party_informed_on: string | null;
  note: string;
}

export interface ClockTables {
  case_clock: CaseClockTable;
  case_clock_pause: CaseClockPauseTable;
}
