-- Units, posts, users, sessions and tokens. Shared by the whole place: no row policies, guarded by permissions.
-- city_code here is the key of the administration: that of the profile, also after a place was given its city.

create table unit (
  city_code char(6) not null,
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid references unit (id),
  division_code text not null,
  division_from date,
  source text not null,
  reporting boolean not null,
  region_names jsonb not null default '[]',
  in_force_from date,
  -- The first day on which the unit no longer is.
  retired_on date,
  unique (city_code, code)
);

-- The document by which the city designates a unit as handling body (承办机构) for some of the city's own duties.
create table unit_designation (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  document_number text not null,
  title text not null,
  issued_on date not null,
  valid_to date,
  duties text[] not null,
  file_sha256 text,
  verified boolean not null,
  check (valid_to >= issued_on)
);
create index unit_designation_by_unit on unit_designation (unit_id);

-- What a place without a city of its own (PROFILE=cn) was told on its first day; one row at most.
create table place_identity (
  administration_key char(6) primary key,
  city_code char(6) not null,
  city_name text not null,
  right_holder text not null,
  confirmation_court text not null,
  configured_at timestamptz not null
);

-- Seats follow posts, not persons: roles hang on the post.
create table post (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  title text not null,
  roles text[] not null default '{}',
  retired_on date
);
create index post_by_unit on post (unit_id);

create table app_user (
  id uuid primary key,
  username text not null,
  name text not null,
  phone text not null default '',
  password_hash text not null,
  earlier_hashes text[] not null default '{}',
  must_change_password boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  -- Sessions begun before this moment are over: set when the password is reset or the account is disabled.
  sessions_from timestamptz not null,
  created_at timestamptz not null
);
create unique index app_user_by_username on app_user (lower(username));

create table post_holding (
  id uuid primary key,
  user_id uuid not null references app_user (id),
  post_id uuid not null references post (id),
  from_on date not null,
  -- The first day on which the post is no longer held.
  to_on date,
  check (to_on >= from_on)
);
create index post_holding_by_user on post_holding (user_id);
create index post_holding_by_post on post_holding (post_id);

create table session (
  -- SHA-256 of the cookie's token: the token itself is nowhere stored.
  token_hash text primary key,
  user_id uuid not null references app_user (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ip text not null,
  agent text not null
);
create index session_by_user on session (user_id);

create table sign_in_event (
  id uuid primary key,
  at timestamptz not null,
  username text not null,
  user_id uuid,
  outcome text not null,
  ip text not null
);
create index sign_in_event_by_time on sign_in_event (at desc, id desc);
create index sign_in_event_by_username on sign_in_event (lower(username), at desc);

create table api_token (
  id uuid primary key,
  token_hash text not null unique,
  name text not null,
  unit_id uuid not null references unit (id),
  role text not null,
  permissions text[] not null,
  expires_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null
);

grant select, insert, update on unit, post, app_user, post_holding, api_token to ecoredress_app;
grant select, insert on unit_designation, place_identity, sign_in_event to ecoredress_app;
grant select, insert, update, delete on session to ecoredress_app;
