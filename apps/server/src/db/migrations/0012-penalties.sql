-- 行政处罚案件: the penalty case beside the compensation claim.

create table penalty (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  number text not null,
  decision_no text not null default '',
  -- The decision number without bracket widths and spaces, to recognise it again.
  decision_key text,
  -- Party + act + date, to recognise a case that has no decision number.
  content_key text,
  title text not null,
  stage text not null,
  case_source text not null,
  act text not null,
  violation_kind text not null default '',
  medium jsonb not null default '[]',
  law_violated text not null default '',
  legal_basis text not null default '',
  place text not null default '',
  region_code text not null default '',
  authority text not null default '',
  found_on date,
  filed_on date not null,
  notice_on date,
  notice_no text not null default '',
  notice_served_on date,
  proposed_fine_fen bigint,
  decided_on date,
  fine_fen bigint,
  confiscated_fen bigint,
  paid_fen bigint not null default 0,
  payments jsonb not null default '[]',
  eligibility jsonb,
  -- The preliminary judgement on compensation: null = not judged yet (imported cases only).
  judgement text,
  judgement_ground text not null default '',
  judgement_reason text not null default '',
  judged_on date,
  leniency jsonb,
  lead_id uuid,
  claim_id uuid,
  import_batch_id uuid,
  ending jsonb,
  closed_on date,
  stages jsonb not null default '[]',
  created_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, unit_id, number)
);
create unique index penalty_by_decision on penalty (city_code, decision_key) where decision_key is not null;
create index penalty_by_content on penalty (city_code, content_key) where content_key is not null;
create index penalty_by_time on penalty (city_code, filed_on desc, id desc);
create index penalty_by_unit_stage on penalty (city_code, unit_id, stage, filed_on desc, id desc);
-- 应启动未启动: judged eligible, no claim.
create index penalty_should_start on penalty (city_code, unit_id)
  where claim_id is null and (judgement = 'yes' or (judgement is null and (eligibility ->> 'eligible') = 'true'));

alter table penalty enable row level security;
alter table penalty force row level security;
create policy penalty_scope on penalty
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  )
  with check (city_code = (select app_city()));

grant select, insert, update on penalty to ecoredress_app;
