-- Statutory and local time limits of cases: each a row with its due date; sweeps derive reminders from them.

create table case_clock (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  subject_kind text not null,
  subject_id uuid not null,
  rule_id text not null,
  triggered_on date not null,
  due_on date not null,
  -- The due date rests on a year whose holidays are not yet published.
  provisional boolean not null default false,
  extensions jsonb not null default '[]',
  stopped_on date,
  primary key (city_code, id)
);
create index case_clock_by_subject on case_clock (city_code, subject_id);
create index case_clock_running on case_clock (city_code, due_on) where stopped_on is null;

create table case_clock_pause (
  city_code char(6) not null,
  id uuid not null,
  clock_id uuid not null,
  ground text not null,
  from_on date not null,
  to_on date,
  -- When the party was told in writing that the time does not count.
  party_informed_on date,
  note text not null default '',
  primary key (city_code, id),
  foreign key (city_code, clock_id) references case_clock (city_code, id)
);
create index case_clock_pause_by_clock on case_clock_pause (city_code, clock_id);

alter table case_clock enable row level security;
alter table case_clock force row level security;
create policy case_clock_scope on case_clock
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  )
  with check (city_code = (select app_city()));

alter table case_clock_pause enable row level security;
alter table case_clock_pause force row level security;
create policy case_clock_pause_scope on case_clock_pause
  using (exists (
    select 1 from case_clock c
    where c.city_code = case_clock_pause.city_code and c.id = case_clock_pause.clock_id
  ));

grant select, insert, update on case_clock, case_clock_pause to ecoredress_app;
