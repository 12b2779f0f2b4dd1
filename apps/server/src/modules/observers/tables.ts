import type { ObserverKind } from '@ecoredress/contract';
import type { Generated } from 'kysely';

interface ObservationTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  claim_id: string;
  observer_kind: ObserverKind;
  observer_name: string;
  body: string;
  observer_post: string;
  purpose: Generated<string>;
  last_day: string;
  invited_at: string;
  invited_by_name: string;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
}

interface ObservationCommentTable {
  city_code: string;
  id: string;
  observation_id: string;
  content: string;
  commented_at: string;
  answer: string | null;
  answered_at: string | null;
  answered_by_name: string | null;
}

export interface ObserverTables {
  observation: ObservationTable;
  observation_comment: ObservationCommentTable;
}
