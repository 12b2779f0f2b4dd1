import type { CommandInput, courtRecordPublicJudgment } from '@ecoredress/contract';
import type { Generated, JSONColumnType } from 'kysely';

interface CourtPart {
  city_code: string;
  id: string;
  claim_id: string;
  evidence_ids: string[];
}

export interface CourtAnnouncementTable extends CourtPart {
  organ: string;
  announced_on: string;
  content: string;
  replied_on: string | null;
  reply: Generated<string>;
}

export type PublicJudgment = Omit<CommandInput<typeof courtRecordPublicJudgment>, 'suitId'>;

export interface CourtSuitTable extends CourtPart {
  plaintiff_kind: 'procuratorate' | 'organisation';
  plaintiff: string;
  court: string;
  case_no: string;
  accepted_on: string;
  announced_on: string | null;
  notified_on: string | null;
  joined_on: string | null;
  joining: Generated<string>;
  requests: string;
  judgment: JSONColumnType<PublicJudgment> | null;
}

export interface CourtTaskTable extends CourtPart {
  suit_id: string;
  kind: string;
  content: string;
  asked_by: string;
  asked_on: string;
  due_on: string;
  done_on: string | null;
  outcome: Generated<string>;
}

export interface CourtTables {
  court_announcement: CourtAnnouncementTable;
  court_suit: CourtSuitTable;
  court_task: CourtTaskTable;
}
