-- 修复实施与监督: what a restoration plan needs beside the claim's own record of it, and what was seen of it.

create table restoration_detail (
  city_code char(6) not null,
  claim_id uuid not null,
  base_id uuid,
  base_name text not null default '',
  partners text[] not null default '{}',
  carbon_tonnes numeric(20, 8),
  carbon_method text not null default '',
  supervisor text not null default '',
  technique text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, claim_id)
);

create table restoration_milestone (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  title text not null,
  quantity numeric(20, 8),
  due_on date not null,
  checked_on date,
  findings text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index restoration_milestone_by_claim on restoration_milestone (city_code, claim_id, due_on);

create table restoration_field_record (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  recorded_at timestamptz not null,
  place text not null,
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  accuracy_metres integer,
  -- The progress of the claim that this record carries, where it has a quantity.
  progress_id uuid,
  quantity numeric(20, 8),
  unit_code text,
  description text not null,
  recorded_by_name text not null,
  evidence_ids uuid[] not null,
  primary key (city_code, id)
);
create index restoration_field_record_by_claim on restoration_field_record (city_code, claim_id, recorded_at);

create table restoration_guide_check (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  department text not null,
  checkers text not null,
  checked_on date not null,
  result text not null,
  opinion text not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index restoration_guide_check_by_claim on restoration_guide_check (city_code, claim_id, checked_on);

create table restoration_rectification (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  evaluation_id uuid not null,
  rectified_on date not null,
  measures text not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create unique index restoration_rectification_once on restoration_rectification (city_code, evaluation_id);
create index restoration_rectification_by_claim on restoration_rectification (city_code, claim_id);

do $$
declare part text;
begin
  foreach part in array array['restoration_detail', 'restoration_milestone', 'restoration_field_record',
    'restoration_guide_check', 'restoration_rectification']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I using (city_code = (select app_city()) and exists (select 1 from claim c
         where c.city_code = %I.city_code and c.id = %I.claim_id))',
      part || '_scope', part, part, part);
    execute format('grant select, insert, update on %I to ecoredress_app', part);
  end loop;
end $$;
-- Milestones that are not checked yet may be set anew; what they were stays in the journal.
grant delete on restoration_milestone to ecoredress_app;

-- What the claim's chart tells when its performance is declared complete.
alter table claim add column milestones_unchecked integer not null default 0;
alter table claim add column guide_check text;
