import type { CitationRef } from '@ecoredress/contract';
import type { MethodInputs, Valuation } from '@ecoredress/law';
import type { Generated, JSONColumnType } from 'kysely';
import type {
  Appraisal,
  ClaimAgreement,
  Closure,
  Confirmation,
  ConfirmationPacket,
  Enforcement,
  EvaluationExemption,
  FormSignature,
  Investigation,
  NegotiationFailure,
  PartialNegotiation,
  PreMeeting,
  Reply,
  RestorationRecord,
  RoundParticipant,
  ScopeTestRecord,
  Suit,
} from './records.ts';

type Json<T> = JSONColumnType<T & object>;
type NullableJson<T> = JSONColumnType<(T & object) | null>;

export interface ClaimTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: Generated<string[]>;
  experts_drawn_on: string | null;
  drawn_expert_ids: Generated<string[]>;
  invited_stages: Generated<string[]>;
  number: string;
  title: string;
  stage: string;
  channel: string;
  self_screened: Generated<boolean>;
  self_handled: Generated<boolean>;
  lead_id: string | null;
  penalty_id: string | null;
  reopens_claim_id: string | null;
  officer_id: string;
  officer_name: string;
  level: Generated<string>;
  occurred_on: string | null;
  occurred_place: Generated<string>;
  longitude: string | null;
  latitude: string | null;
  registered_on: string;
  opened_on: string | null;
  procuratorate_notified_on: string | null;
  elements: Json<readonly string[]>;
  scope_test: NullableJson<ScopeTestRecord>;
  investigation: NullableJson<Investigation>;
  legal_basis: Json<readonly CitationRef[]>;
  appraisal: NullableJson<Appraisal>;
  pre_meeting: NullableJson<PreMeeting>;
  notice_served_on: string | null;
  reply_due_on: string | null;
  reply: NullableJson<Reply>;
  negotiation_failure: NullableJson<NegotiationFailure>;
  negotiation_partial: NullableJson<PartialNegotiation>;
  agreement: NullableJson<ClaimAgreement>;
  agreement_signed_on: string | null;
  confirmation: NullableJson<Confirmation>;
  confirmed_on: string | null;
  confirmation_packet: NullableJson<ConfirmationPacket>;
  suit: NullableJson<Suit>;
  enforcement: NullableJson<Enforcement>;
  restoration: NullableJson<RestorationRecord>;
  /** Kept by the restorations module for the chart's advice. */
  milestones_unchecked: Generated<number>;
  guide_check: 'inOrder' | 'problems' | null;
  performance_completed_on: string | null;
  evaluation_exemption: NullableJson<EvaluationExemption>;
  closure: NullableJson<Closure>;
  closed_on: string | null;
  claimed_fen: Generated<number>;
  agreed_fen: Generated<number>;
  received_fen: Generated<number>;
  stage_entered_on: string;
  created_at: string;
}

export interface ClaimStageTable {
  city_code: string;
  claim_id: string;
  step: number;
  stage: string;
  entered_on: string;
  left_on: string | null;
  by_command: string;
}

export interface ClaimFormTable {
  city_code: string;
  claim_id: string;
  form_key: string;
  fields: Json<Record<string, unknown>>;
  signatures: Json<readonly FormSignature[]>;
  status: 'draft' | 'signing' | 'signed' | 'returned';
  returned_reason: Generated<string>;
}

interface ClaimPart {
  city_code: string;
  id: string;
  claim_id: string;
}

export interface ClaimFactTable extends ClaimPart {
  kind: string;
  content: string;
  evidence_ids: string[];
  added_at: string;
}

export interface ClaimCostTable extends ClaimPart {
  kind: string;
  amount_fen: number;
  basis: string;
  reduction_fen: number;
  reduction_citation: NullableJson<CitationRef>;
  evidence_ids: string[];
  valuation_id: string | null;
}

export interface ClaimValuationTable extends ClaimPart {
  title: string;
  method: string;
  governing_on: string;
  inputs: JSONColumnType<MethodInputs>;
  result: JSONColumnType<Valuation>;
  amount_fen: number | null;
  made_by_name: string;
  made_at: string;
}

export interface ClaimOpinionTable extends ClaimPart {
  /** The expert of the pool; null where the opinion names nobody of it. */
  expert_id: string | null;
  expert_name: string;
  employer: string;
  professional_title: string;
  field: string;
  given_on: string;
  method: string;
  amount_fen: number;
  restorable: 'full' | 'partial' | 'none';
  advice: string;
  evidence_ids: string[];
}

export interface ClaimRoundTable extends ClaimPart {
  round_no: number;
  held_on: string;
  place: string;
  host: string;
  mediated: boolean;
  mediation_consents: NullableJson<{ committee: string; agencyConsents: boolean; obligorConsents: boolean }>;
  participants: Json<readonly RoundParticipant[]>;
  claim_offer_fen: number | null;
  obligor_offer_fen: number | null;
  minutes_long: number | null;
  minutes: string;
  agreed_points: Generated<string[]>;
  open_points: Generated<string[]>;
  result: 'agreed' | 'partial' | 'continue' | 'failed';
  next_on: string | null;
  evidence_ids: string[];
}

export interface ClaimPaymentTable extends ClaimPart {
  instalment_no: number | null;
  amount_fen: number;
  paid_on: string;
  payer: string;
  voucher_no: string;
  evidence_ids: string[];
}

export interface ClaimProgressTable extends ClaimPart {
  done_on: string;
  quantity: string;
  unit_code: string;
  place: string;
  description: string;
  evidence_ids: string[];
}

export interface ClaimEvaluationTable extends ClaimPart {
  evaluated_on: string;
  evaluators: string;
  standard: string;
  result: 'passed' | 'rectify';
  findings: string;
  rectify_by: string | null;
  evidence_ids: string[];
}

export interface ClaimTables {
  claim: ClaimTable;
  claim_stage: ClaimStageTable;
  claim_form: ClaimFormTable;
  claim_fact: ClaimFactTable;
  claim_cost: ClaimCostTable;
  claim_valuation: ClaimValuationTable;
  claim_opinion: ClaimOpinionTable;
  claim_round: ClaimRoundTable;
  claim_payment: ClaimPaymentTable;
  claim_progress: ClaimProgressTable;
  claim_evaluation: ClaimEvaluationTable;
}
