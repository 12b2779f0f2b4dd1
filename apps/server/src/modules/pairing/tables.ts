import type { JSONColumnType } from 'kysely';

/** The talk with the obligor before the penalty's prior notice (裁量商议). */
export interface Consultation {
  readonly heldOn: string;
  readonly participants: string;
  readonly content: string;
  /** Whether the obligor is willing to perform the compensation (主动配合履行赔偿). */
  readonly cooperative: boolean;
  readonly evidenceIds: readonly string[];
}

/** Each module keeps its own side's columns true in the transaction that changes its case. */
export interface CasePairTable {
  city_code: string;
  penalty_id: string;
  claim_id: string;
  penalty_unit_id: string;
  claim_unit_id: string;
  penalty_number: string;
  claim_number: string;
  penalty_stage: string;
  claim_stage: string;
  paired_on: string;
  consulted_on: string | null;
  consultation: JSONColumnType<Consultation> | null;
  notice_on: string | null;
  decided_on: string | null;
  agreement_signed_on: string | null;
  performed_on: string | null;
}

export interface PairingTables {
  case_pair: CasePairTable;
}
