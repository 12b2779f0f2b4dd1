import type { NoticeKind } from '@ecoredress/contract';

export interface NoticeTable {
  city_code: string;
  id: string;
  unit_id: string;
  kind: NoticeKind;
  subject_kind: 'lead' | 'penalty' | 'claim' | 'expert';
  subject_id: string;
  reason: string;
  title: string;
  text: string;
  due_on: string | null;
  sent_by_name: string;
  created_at: string;
}

export interface NoticeReadTable {
  city_code: string;
  notice_id: string;
  user_id: string;
  read_at: string;
}

export interface NoticeTables {
  notice: NoticeTable;
  notice_read: NoticeReadTable;
}
