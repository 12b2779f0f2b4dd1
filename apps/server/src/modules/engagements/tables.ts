import type { ExpertCaseFile } from '@ecoredress/contract';
import type { EngagementStatus, Valuation } from '@ecoredress/law';
import type { Generated, JSONColumnType } from 'kysely';

/** What an invited expert is told of the claim before its file is opened. */
export interface AboutClaim {
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly obligors: string;
  readonly place: string;
}

/** A released calculation with all its steps. */
export interface ReleasedValuation {
  readonly id: string;
  readonly title: string;
  readonly amountFen: number | null;
  readonly result: Valuation;
}

export interface OpinionContent {
  readonly factsFound: string;
  readonly method: string;
  readonly amountFen: number;
  readonly restorable: 'full' | 'partial' | 'none';
  readonly advice: string;
  readonly valuation: ReleasedValuation | null;
}

export interface EngagementTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  claim_id: string;
  draw_id: string;
  no: number;
  expert_id: string;
  expert_name: string;
  employer: string;
  professional_title: string;
  field: string;
  about: JSONColumnType<AboutClaim>;
  task: string;
  status: EngagementStatus;
  invited_at: string;
  invited_by_name: string;
  answer_by: string;
  answered_at: string | null;
  declaration: JSONColumnType<{ readonly statements: readonly string[] } | null>;
  declared_at: string | null;
  end_ground: string | null;
  end_reason: Generated<string>;
  ended_at: string | null;
  fee_fen: number | null;
  fee_paid_on: string | null;
  fee_note: Generated<string>;
}

export interface EngagementOpinionTable {
  city_code: string;
  id: string;
  engagement_id: string;
  version: number;
  claim_opinion_id: string;
  given_on: string;
  given_at: string;
  content: JSONColumnType<OpinionContent>;
  signed_name: string;
  signed_text: string;
  sm3: string;
  signature: string;
  public_key: string;
  returned_reason: string | null;
  returned_at: string | null;
}

export type ReleasedFile = Omit<ExpertCaseFile, 'valuations' | 'releasedAt'> & {
  readonly valuations: readonly ReleasedValuation[];
};

export interface EngagementFileTable {
  city_code: string;
  claim_id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  content: JSONColumnType<ReleasedFile>;
  released_at: string;
  released_by_name: string;
}

export interface EngagementTables {
  engagement: EngagementTable;
  engagement_opinion: EngagementOpinionTable;
  engagement_file: EngagementFileTable;
}
