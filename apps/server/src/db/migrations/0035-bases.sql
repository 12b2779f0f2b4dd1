-- 修复基地: places kept for restorations, and the claims whose restoration is carried out there.

create table restoration_base (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  base_kind text not null,
  name text not null,
  place text not null,
  longitude numeric(9, 6) not null,
  latitude numeric(9, 6) not null,
  building_since date,
  -- A base without it is being built.
  built_on date,
  capacity numeric(20, 8),
  capacity_unit text,
  source text not null,
  note text not null,
  created_at timestamptz not null,
  primary key (city_code, id)
);
create index restoration_base_by_unit on restoration_base (city_code, unit_id);

create table restoration_base_claim (
  city_code char(6) not null,
  base_id uuid not null,
  claim_id uuid not null,
  served_from date not null,
  reason text not null,
  primary key (city_code, base_id, claim_id),
  foreign key (city_code, base_id) references restoration_base (city_code, id)
);
create index restoration_base_claim_by_claim on restoration_base_claim (city_code, claim_id);

alter table restoration_base enable row level security;
alter table restoration_base force row level security;
alter table restoration_base_claim enable row level security;
alter table restoration_base_claim force row level security;
-- A base serves the whole city: everybody who works in it sees it. Who may change it, the command door checks.
create policy restoration_base_scope on restoration_base
  using (city_code = (select app_city()) and ((select app_sees_all()) or cardinality((select app_units())::uuid[]) > 0))
  with check (city_code = (select app_city()));
-- Which claim is served there is seen with the claim.
create policy restoration_base_claim_scope on restoration_base_claim
  using (city_code = (select app_city()) and exists (
    select 1 from claim c where c.city_code = restoration_base_claim.city_code and c.id = restoration_base_claim.claim_id));
grant select, insert, update on restoration_base to ecoredress_app;
grant select, insert on restoration_base_claim to ecoredress_app;
