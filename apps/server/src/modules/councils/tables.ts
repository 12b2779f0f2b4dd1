import type { COUNCIL_LINE_KEYS } from '@ecoredress/law';
import type { Generated } from 'kysely';

interface CouncilTopicTable {
  city_code: string;
  id: string;
  unit_id: string;
  viewer_unit_ids: string[];
  claim_id: string;
  claim_number: string;
  claim_title: string;
  topic: string;
  question: string;
  put_on: string;
  put_by_name: string;
  answer_by: string;
  evidence_ids: Generated<string[]>;
  resolved_on: string | null;
  resolution: Generated<string>;
}

interface CouncilRequestTable {
  city_code: string;
  id: string;
  topic_id: string;
  /** The order in which the departments stand. */
  place_no: number;
  /** Null for a body of no line. */
  line: (typeof COUNCIL_LINE_KEYS)[number] | null;
  organisation: string;
  stance: 'agrees' | 'conditional' | 'objects' | null;
  opinion: Generated<string>;
  answered_by_person: Generated<string>;
  answered_on: string | null;
  by_letter: Generated<boolean>;
  evidence_ids: Generated<string[]>;
}

interface CouncilActionTable {
  city_code: string;
  id: string;
  topic_id: string;
  body: string;
  content: string;
  due_on: string;
  done_on: string | null;
  outcome: Generated<string>;
  evidence_ids: Generated<string[]>;
}

export interface CouncilTables {
  council_topic: CouncilTopicTable;
  council_request: CouncilRequestTable;
  council_action: CouncilActionTable;
}
