-- 系数表: the versions of coefficient tables that the city set by its own papers. Never changed, only followed.

create table coefficient_version (
  city_code char(6) not null,
  id uuid not null,
  table_id text not null,
  from_on date not null,
  rows jsonb not null,
  -- The city's paper that sets the figures.
  paper text not null,
  reason text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (city_code, id)
);
create index coefficient_version_by_table on coefficient_version (city_code, table_id, from_on, set_at);

alter table coefficient_version enable row level security;
alter table coefficient_version force row level security;
-- The city's rules are for everybody who works in it; the command door checks who may set them.
create policy coefficient_version_scope on coefficient_version
  using (city_code = (select app_city()))
  with check (city_code = (select app_city()));
grant select, insert on coefficient_version to ecoredress_app;
