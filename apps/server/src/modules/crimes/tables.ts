import type { CommandInput, crimeRecordVerdict } from '@ecoredress/contract';
import type { Generated, JSONColumnType } from 'kysely';

export interface TransferStageRecord {
  readonly stage: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

/** What was done, on which day, in a sentence. */
export interface TransferStep {
  readonly on: string;
  readonly title: string;
  readonly text: string;
}

export interface CrimeTransferTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  case_kind: 'penalty' | 'claim';
  case_id: string;
  penalty_id: string | null;
  claim_id: string | null;
  stage: string;
  suspects: string;
  charge: string;
  facts: string;
  investigators: JSONColumnType<readonly string[]>;
  evidence_ids: string[];
  reported_on: string;
  organ: Generated<string>;
  papers_pending: Generated<boolean>;
  handed_over: Generated<boolean>;
  ended_on: string | null;
  verdict: JSONColumnType<CommandInput<typeof crimeRecordVerdict>> | null;
  stages: JSONColumnType<readonly TransferStageRecord[]>;
  history: JSONColumnType<readonly TransferStep[]>;
  created_at: string;
}

export interface CrimeTables {
  crime_transfer: CrimeTransferTable;
}
