-- 专家库: the experts of the city's and the counties' pools, with the periods in which they belong to them.

create table expert (
  city_code char(6) not null,
  id uuid not null,
  -- The unit that keeps the pool.
  unit_id uuid not null,
  -- The units above it: they see a county's experts, though not their contact data.
  viewer_unit_ids uuid[] not null default '{}',
  level text not null check (level in ('city', 'county')),
  name text not null,
  gender text check (gender in ('male', 'female')),
  -- Codes of built-in fields, titles of the place's own.
  fields text[] not null check (cardinality(fields) > 0),
  professional_title text not null,
  title_rank text not null,
  source text not null,
  employer text not null,
  remarks text not null default '',
  -- The record of the same person that is kept; always one that is not merged itself.
  merged_into uuid check (merged_into <> id),
  registered_at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, merged_into) references expert (city_code, id)
);
create index expert_by_pool on expert (city_code, unit_id, level);
create index expert_by_name on expert (city_code, name);
create index expert_by_merge on expert (city_code, merged_into) where merged_into is not null;

-- Kept apart, so that the row policy itself hides it from other units: a county sees the city's experts, not these.
create table expert_contact (
  city_code char(6) not null,
  expert_id uuid not null,
  phone text not null default '',
  id_number text not null default '',
  primary key (city_code, expert_id),
  foreign key (city_code, expert_id) references expert (city_code, id)
);
create index expert_contact_by_identity on expert_contact (city_code, id_number) where id_number <> '';

create table expert_period (
  city_code char(6) not null,
  id uuid not null,
  expert_id uuid not null,
  entered_on date not null,
  entered_reason text not null,
  -- The first day out of the pool; null while in it.
  left_on date check (left_on > entered_on),
  left_reason text not null default '',
  primary key (city_code, id),
  foreign key (city_code, expert_id) references expert (city_code, id)
);
create index expert_period_by_expert on expert_period (city_code, expert_id, entered_on);
create unique index expert_period_open on expert_period (city_code, expert_id) where left_on is null;

-- Days, both included, on which an expert cannot take part; withdrawn ones stay on record.
create table expert_absence (
  city_code char(6) not null,
  id uuid not null,
  expert_id uuid not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  reason text not null,
  withdrawn_on date,
  primary key (city_code, id),
  foreign key (city_code, expert_id) references expert (city_code, id)
);
create index expert_absence_by_expert on expert_absence (city_code, expert_id, from_on);

-- Fields that the place has added to the built-in ones.
create table expert_field (
  city_code char(6) not null,
  id uuid not null,
  title text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, title)
);

create table expert_import (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  level text not null,
  file_name text not null,
  sha256 text not null,
  report jsonb not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  primary key (city_code, id)
);

alter table expert enable row level security;
alter table expert force row level security;
-- The city's pool is open to every unit of the city, a county's to itself and to the units above it.
create policy expert_read on expert for select
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[]
      or (level = 'city' and (select cardinality(app_units()) > 0)))
  );
create policy expert_insert on expert for insert
  with check (
    city_code = (select app_city())
    and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[]))
  );
create policy expert_update on expert for update
  using (
    city_code = (select app_city())
    and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[]))
  );

alter table expert_contact enable row level security;
alter table expert_contact force row level security;
create policy expert_contact_scope on expert_contact
  using (exists (
    select 1 from expert e
    where e.city_code = expert_contact.city_code and e.id = expert_contact.expert_id
      and ((select app_sees_all()) or e.unit_id = any ((select app_units())::uuid[]))
  ));

-- Seen by whoever sees the expert, written by the expert's own unit.
do $$
declare part text;
begin
  foreach part in array array['expert_period', 'expert_absence']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I for select using (exists (select 1 from expert e
         where e.city_code = %I.city_code and e.id = %I.expert_id))',
      part || '_read', part, part, part);
    execute format(
      'create policy %I on %I for insert with check (exists (select 1 from expert e
         where e.city_code = %I.city_code and e.id = %I.expert_id
           and ((select app_sees_all()) or e.unit_id = any ((select app_units())::uuid[]))))',
      part || '_insert', part, part, part);
    execute format(
      'create policy %I on %I for update using (exists (select 1 from expert e
         where e.city_code = %I.city_code and e.id = %I.expert_id
           and ((select app_sees_all()) or e.unit_id = any ((select app_units())::uuid[]))))',
      part || '_update', part, part, part);
  end loop;
end $$;

alter table expert_field enable row level security;
alter table expert_field force row level security;
create policy expert_field_city on expert_field
  using (city_code = (select app_city()));

alter table expert_import enable row level security;
alter table expert_import force row level security;
create policy expert_import_scope on expert_import
  using (
    city_code = (select app_city())
    and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[]))
  );

-- Nothing of the pool is ever deleted.
grant select, insert, update on expert, expert_contact, expert_period, expert_absence to ecoredress_app;
grant select, insert on expert_field, expert_import to ecoredress_app;
