-- One-time access for people without an account (赔偿义务人、见证人…): a link with a token, and a code beside it.

-- The one subject that the current transaction's guest was invited to; null for everybody else.
create function app_invited_to() returns uuid language sql stable
  as $$ select nullif(current_setting('app.invited_to', true), '')::uuid $$;

create table guest_access (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  role text not null,
  holder_name text not null,
  -- SHA-256 of the link's token, Argon2id of the code: neither is stored itself.
  token_hash text not null,
  code_hash text not null,
  issued_at timestamptz not null,
  issued_by_name text not null,
  expires_at timestamptz not null,
  failed_count integer not null default 0,
  first_used_at timestamptz,
  revoked_at timestamptz,
  primary key (city_code, id),
  unique (token_hash)
);
create index guest_access_by_subject on guest_access (city_code, subject_id, issued_at);

create table guest_session (
  -- SHA-256 of the cookie's token.
  token_hash text primary key,
  city_code char(6) not null,
  access_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ip text not null,
  agent text not null,
  foreign key (city_code, access_id) references guest_access (city_code, id)
);
create index guest_session_by_access on guest_session (city_code, access_id);

-- A guest's command is written into the chain of the one thing the guest was invited to.
drop policy journal_chain_scope on journal_chain;
create policy journal_chain_scope on journal_chain
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[]
      or subject_id = (select app_invited_to()))
  )
  with check (city_code = (select app_city()));

grant select, insert, update on guest_access to ecoredress_app;
grant select, insert, update, delete on guest_session to ecoredress_app;
