-- 文书: numbered without gaps per unit and year; a new version never overwrites the old.

create table number_series (
  city_code char(6) not null,
  unit_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (city_code, unit_id, series, year)
);

create table document (
  city_code char(6) not null,
  id uuid not null,
  case_kind text not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  number text not null,
  version integer not null,
  -- What it was made from, frozen: the same data gives the same paper again.
  data jsonb not null,
  pdf_sha256 text not null,
  docx_sha256 text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, case_id, kind, version)
);

alter table document enable row level security;
alter table document force row level security;
create policy document_scope on document
  using (exists (
    select 1 from journal_chain c where c.city_code = document.city_code and c.subject_id = document.case_id
  ));

grant select, insert, update on number_series to ecoredress_app;
grant select, insert on document to ecoredress_app;
