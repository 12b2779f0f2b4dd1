-- 行刑衔接: cases handed over to the police, and what became of them.

create table crime_transfer (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  -- The case it came from, and both cases of its pair.
  case_kind text not null,
  case_id uuid not null,
  penalty_id uuid,
  claim_id uuid,
  stage text not null,
  suspects text not null,
  charge text not null,
  facts text not null,
  investigators jsonb not null,
  evidence_ids uuid[] not null default '{}',
  reported_on date not null,
  organ text not null default '',
  -- The papers that the police asked for and that are owed.
  papers_pending boolean not null default false,
  handed_over boolean not null default false,
  ended_on date,
  verdict jsonb,
  stages jsonb not null,
  history jsonb not null,
  created_at timestamptz not null,
  primary key (city_code, id)
);
create index crime_transfer_by_case on crime_transfer (city_code, case_id);
create index crime_transfer_by_penalty on crime_transfer (city_code, penalty_id);
create index crime_transfer_by_claim on crime_transfer (city_code, claim_id);

alter table crime_transfer enable row level security;
alter table crime_transfer force row level security;
create policy crime_transfer_scope on crime_transfer
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  );
grant select, insert, update on crime_transfer to ecoredress_app;

-- While a transfer runs: its stage. A penalty not yet decided then waits in principle.
alter table penalty add column transfer_stage text;
