-- Imports of penalty lists: what was read, what came of it, which rows were left out and why.

create table import_batch (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  file_name text not null,
  sha256 text not null,
  mapping jsonb not null,
  status text not null,
  -- The first line that has not been worked on; an interrupted import goes on from here.
  next_line integer not null,
  total_rows integer not null,
  penalties integer not null default 0,
  leads integer not null default 0,
  duplicates integer not null default 0,
  rejected integer not null default 0,
  started_by_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (city_code, id)
);
create index import_batch_by_time on import_batch (city_code, started_at desc, id desc);

create table import_problem (
  city_code char(6) not null,
  batch_id uuid not null,
  line integer not null,
  kind text not null,
  message text not null,
  excerpt text not null,
  primary key (city_code, batch_id, line),
  foreign key (city_code, batch_id) references import_batch (city_code, id)
);

-- Which column meant what, for headers seen before.
create table import_mapping (
  city_code char(6) not null,
  headers text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (city_code, headers)
);

alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy import_batch_scope on import_batch
  using (
    city_code = (select app_city())
    and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[]))
  );
alter table import_problem enable row level security;
alter table import_problem force row level security;
create policy import_problem_scope on import_problem
  using (exists (
    select 1 from import_batch b where b.city_code = import_problem.city_code and b.id = import_problem.batch_id
  ));

grant select, insert, update on import_batch, import_mapping to ecoredress_app;
grant select, insert on import_problem to ecoredress_app;
