import type { Generated, JSONColumnType } from 'kysely';

export interface StageRecord {
  readonly stage: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

export interface FinePayment {
  readonly paidOn: string;
  readonly amountFen: number;
  readonly voucherNo: string;
}

export interface LeniencyRecord {
  readonly applied: 'none' | 'lighter' | 'mitigated';
  readonly reason: string;
  /** What the rules had suggested when the officer decided. */
  readonly suggested: boolean;
  readonly officerName: string;
}

export interface PenaltyTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: Generated<string[]>;
  number: string;
  decision_no: string;
  decision_key: string | null;
  content_key: string | null;
  title: string;
  stage: string;
  case_source: string;
  act: string;
  violation_kind: string;
  medium: JSONColumnType<readonly string[]>;
  law_violated: string;
  legal_basis: string;
  place: string;
  region_code: string;
  authority: string;
  found_on: string | null;
  filed_on: string;
  notice_on: string | null;
  notice_no: string;
  notice_served_on: string | null;
  proposed_fine_fen: number | null;
  decided_on: string | null;
  fine_fen: number | null;
  confiscated_fen: number | null;
  paid_fen: number;
  payments: JSONColumnType<readonly FinePayment[]>;
  eligibility: JSONColumnType<{ eligible: boolean; reasons: readonly string[] } | null>;
  judgement: 'yes' | 'no' | null;
  judgement_ground: string;
  judgement_reason: string;
  judged_on: string | null;
  leniency: JSONColumnType<LeniencyRecord | null>;
  lead_id: string | null;
  claim_id: string | null;
  /** The stage of a transfer to the police that is not over. */
  transfer_stage: Generated<string | null>;
  import_batch_id: string | null;
  ending: JSONColumnType<Record<string, string> | null>;
  closed_on: string | null;
  stages: JSONColumnType<readonly StageRecord[]>;
  created_at: string;
}

export interface PenaltyTables {
  penalty: PenaltyTable;
}
