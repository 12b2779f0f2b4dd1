import { ADMINISTRATION_FIELDS, ADMINISTRATION_TABLES } from './administration-titles.ts';
import { BASE_FIELD_TITLES, BASE_TABLES } from './base-titles.ts';
import { CASE_FIELDS, CASE_TABLES } from './case-titles.ts';
import { COUNCIL_FIELD_TITLES, COUNCIL_TABLES } from './council-titles.ts';
import { COURT_FIELD_TITLES, COURT_TABLES } from './court-titles.ts';
import { ENGAGEMENT_FIELD_TITLES, ENGAGEMENT_TABLES } from './engagement-titles.ts';
import { EXPERT_FIELD_TITLES, EXPERT_TABLES } from './expert-titles.ts';
import { INVITATION_FIELD_TITLES, INVITATION_TABLES } from './invitation-titles.ts';
import { NEGOTIATION_FIELD_TITLES, NEGOTIATION_TABLES } from './negotiation-titles.ts';
import { OBSERVER_FIELD_TITLES, OBSERVER_TABLES } from './observer-titles.ts';
import { RESTORATION_FIELD_TITLES, RESTORATION_TABLES } from './restoration-titles.ts';

/** What each table holds, as a reader of the journal is told. */
const TABLE_TITLES: Readonly<Record<string, string>> = {
  ...ADMINISTRATION_TABLES,
  ...CASE_TABLES,
  ...EXPERT_TABLES,
  ...ENGAGEMENT_TABLES,
  ...COUNCIL_TABLES,
  ...COURT_TABLES,
  ...INVITATION_TABLES,
  ...NEGOTIATION_TABLES,
  ...OBSERVER_TABLES,
  ...BASE_TABLES,
  ...RESTORATION_TABLES,
};

/** What each column holds; columns of the same name hold the same thing unless the table says otherwise. */
const FIELD_TITLES: Readonly<Record<string, string>> = {
  ...ADMINISTRATION_FIELDS,
  ...CASE_FIELDS,
};

/** Where a table means something of its own by a column. */
const OWN_TITLES: Readonly<Record<string, string>> = {
  ...COUNCIL_FIELD_TITLES,
  ...COURT_FIELD_TITLES,
  ...BASE_FIELD_TITLES,
  ...RESTORATION_FIELD_TITLES,
  ...INVITATION_FIELD_TITLES,
  ...NEGOTIATION_FIELD_TITLES,
  ...OBSERVER_FIELD_TITLES,
  ...EXPERT_FIELD_TITLES,
  ...ENGAGEMENT_FIELD_TITLES,
  'party.kind': '主体类型',
  'document.kind': '文书种类',
  'case_clock_pause.from_on': '中止开始日期',
  'case_clock_pause.to_on': '中止结束日期',
  'claim_payment.amount_fen': '到账金额',
  'penalty.legal_basis': '处罚依据',
  'lead.summary': '线索内容',
  'app_user.name': '姓名',
  'post.title': '岗位名称',
  'setting_value.source': '依据',
  'calendar_year.notice': '通知文号',
};

/** The Chinese title of a table, or its name where none is known. */
export function tableTitle(table: string): string {
  return TABLE_TITLES[table] ?? table;
}

/** The Chinese title of a column, or its name where none is known. */
export function fieldTitle(table: string, column: string): string {
  return OWN_TITLES[`${table}.${column}`] ?? FIELD_TITLES[column] ?? column;
}
