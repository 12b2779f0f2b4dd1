-- 证据: a file by its hash, uploaded once, linked to each case it proves something in.

create table uploaded_file (
  sha256 text not null,
  uploader_id uuid not null,
  sm3 text not null,
  size bigint not null,
  media_type text not null,
  file_name text not null,
  uploaded_at timestamptz not null default now(),
  primary key (sha256, uploader_id)
);

create table evidence (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  kind text not null,
  obtained_on date not null,
  supplier text not null default '',
  proves text not null default '',
  sha256 text not null,
  sm3 text not null,
  size bigint not null,
  media_type text not null,
  file_name text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (city_code, id)
);

create table evidence_link (
  city_code char(6) not null,
  case_kind text not null,
  case_id uuid not null,
  evidence_id uuid not null,
  -- Which case of the pair it serves: 处罚, 赔偿, 处罚和赔偿.
  purpose text not null,
  -- Set when it was withdrawn from this case's list; the evidence and its file stay.
  withdrawn_reason text,
  primary key (city_code, case_id, evidence_id),
  foreign key (city_code, evidence_id) references evidence (city_code, id)
);
create index evidence_link_by_evidence on evidence_link (city_code, evidence_id);

alter table evidence_link enable row level security;
alter table evidence_link force row level security;
create policy evidence_link_scope on evidence_link
  using (exists (
    select 1 from journal_chain c where c.city_code = evidence_link.city_code and c.subject_id = evidence_link.case_id
  ));

alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_read on evidence for select
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or exists (select 1 from evidence_link l where l.city_code = evidence.city_code and l.evidence_id = evidence.id))
  );
create policy evidence_write on evidence for insert with check (city_code = (select app_city()));

grant select, insert on uploaded_file, evidence to ecoredress_app;
-- The same file uploaded again under another name is meant under that name.
grant update (file_name, uploaded_at) on uploaded_file to ecoredress_app;
grant select, insert on evidence_link to ecoredress_app;
grant update (withdrawn_reason) on evidence_link to ecoredress_app;
