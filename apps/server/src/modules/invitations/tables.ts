import type { Generated } from 'kysely';

interface InvitationTable {
  city_code: string;
  id: string;
  claim_id: string;
  stage: string;
  body: 'naturalResources' | 'township' | 'procuratorate' | 'court' | 'guide' | 'other';
  organisation: string;
  purpose: 'consult' | 'supervise' | 'guide';
  matter: string;
  meeting_on: string | null;
  meeting_time: string;
  meeting_place: string;
  sent_on: string;
  way: string;
  contact: string;
  reply_by: string;
  reply: 'attends' | 'declines' | 'none' | null;
  replied_on: string | null;
  attendee: Generated<string>;
  evidence_ids: string[];
}

export interface InvitationTables {
  invitation: InvitationTable;
}
