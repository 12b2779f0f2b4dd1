-- The journal, the command receipts and the row policies' helpers.

-- Which city and which units the current transaction may see: set by the application, nothing when unset.
create function app_city() returns char(6) language sql stable
  as $$ select nullif(current_setting('app.city', true), '')::char(6) $$;

create function app_sees_all() returns boolean language sql stable
  as $$ select coalesce(current_setting('app.units', true) = '*', false) $$;

create function app_units() returns uuid[] language sql stable
  as $$ select string_to_array(nullif(nullif(current_setting('app.units', true), '*'), ''), ',')::uuid[] $$;

create table journal_chain (
  city_code char(6) not null,
  subject_id uuid not null,
  subject_kind text not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  head_seq integer not null,
  head_sm3 text not null,
  head_sha256 text not null,
  primary key (city_code, subject_id)
);

create table journal_entry (
  city_code char(6) not null,
  subject_id uuid not null,
  seq integer not null,
  subject_kind text not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  command text not null,
  title text not null,
  summary text not null,
  body text not null,
  sm3 text not null,
  sha256 text not null,
  primary key (city_code, subject_id, seq),
  foreign key (city_code, subject_id) references journal_chain (city_code, subject_id)
);
create index journal_entry_by_time on journal_entry (city_code, at desc, subject_id, seq);
create index journal_entry_by_actor on journal_entry (city_code, actor_id, at desc);

create table journal_checkpoint (
  city_code char(6) not null,
  id uuid not null,
  at timestamptz not null,
  chain_count integer not null,
  digest text not null,
  signature text not null,
  public_key text not null,
  primary key (city_code, id)
);

create table command_receipt (
  actor_id uuid not null,
  idempotency_key uuid not null,
  command text not null,
  request_hash text not null,
  reply jsonb not null,
  at timestamptz not null default now(),
  primary key (actor_id, idempotency_key)
);
create index command_receipt_by_time on command_receipt (at);

alter table journal_chain enable row level security;
alter table journal_chain force row level security;
create policy journal_chain_scope on journal_chain
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  )
  -- A chain may be opened for any unit (a lead is handed to another county); the command door checks the duty.
  with check (city_code = (select app_city()));

alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy journal_entry_read on journal_entry for select
  using (exists (
    select 1 from journal_chain c
    where c.city_code = journal_entry.city_code and c.subject_id = journal_entry.subject_id
  ));
create policy journal_entry_append on journal_entry for insert
  with check (city_code = (select app_city()));

grant usage on schema public to ecoredress_app;
grant select, insert, update on journal_chain to ecoredress_app;
-- No update, no delete: what is written in the journal stays as it was written.
grant select, insert on journal_entry to ecoredress_app;
grant select, insert on journal_checkpoint to ecoredress_app;
grant select, insert, delete on command_receipt to ecoredress_app;
