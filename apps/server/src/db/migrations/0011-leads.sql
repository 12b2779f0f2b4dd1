-- 线索: what may become a compensation claim.

create table lead (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  title text not null,
  stage text not null,
  channel text not null,
  found_on date not null,
  received_on date not null,
  place text not null default '',
  region_code text not null default '',
  medium jsonb not null default '[]',
  summary text not null,
  source_no text not null default '',
  penalty_id uuid,
  claim_id uuid,
  -- What the eligibility rules said of the penalty that the lead came from.
  eligibility jsonb,
  take_up_by date,
  accepted_on date,
  officer_id uuid,
  checking jsonb,
  declining jsonb,
  registered_by uuid not null,
  created_at timestamptz not null,
  primary key (city_code, id)
);
create index lead_by_time on lead (city_code, received_on desc, id desc);
create index lead_by_unit_stage on lead (city_code, unit_id, stage, received_on desc, id desc);
create index lead_by_penalty on lead (city_code, penalty_id) where penalty_id is not null;

alter table lead enable row level security;
alter table lead force row level security;
create policy lead_scope on lead
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  )
  -- A lead may be handed to any unit; the command door checks who may hand it.
  with check (city_code = (select app_city()));

grant select, insert, update on lead to ecoredress_app;
