import type { CommandInput, leadCheck } from '@ecoredress/contract';
import type { Generated, JSONColumnType } from 'kysely';

export interface LeadEligibility {
  readonly eligible: boolean;
  readonly reasons: readonly string[];
}

export type LeadChecking = CommandInput<typeof leadCheck> & {
  readonly applies: boolean;
  readonly reasons: readonly string[];
};

export interface LeadDeclining {
  readonly ground: string;
  readonly reason: string;
  readonly decidedOn: string;
}

export interface LeadTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: Generated<string[]>;
  title: string;
  stage: string;
  channel: string;
  found_on: string;
  received_on: string;
  place: string;
  region_code: string;
  medium: JSONColumnType<readonly string[]>;
  summary: string;
  source_no: string;
  penalty_id: string | null;
  claim_id: string | null;
  eligibility: JSONColumnType<LeadEligibility | null>;
  take_up_by: string | null;
  accepted_on: string | null;
  officer_id: string | null;
  checking: JSONColumnType<LeadChecking | null>;
  declining: JSONColumnType<LeadDeclining | null>;
  registered_by: string;
  created_at: string;
}

export interface LeadTables {
  lead: LeadTable;
}
