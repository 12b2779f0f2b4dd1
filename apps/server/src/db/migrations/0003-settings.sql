-- A place's own values over its profile, and the holiday notices it took in. Rows are only ever added: what held
-- before stays on record, and a later row for the same day takes the earlier one's place.

create table setting_value (
  city_code char(6) not null,
  id uuid not null,
  key text not null,
  effective_from date not null,
  value jsonb not null,
  reason text not null,
  source text not null,
  verified boolean not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (city_code, id)
);
create index setting_value_by_key on setting_value (city_code, key, effective_from desc, set_at desc);

create table calendar_year (
  city_code char(6) not null,
  id uuid not null,
  year integer not null,
  notice text not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  primary key (city_code, id)
);

create table calendar_day (
  city_code char(6) not null,
  calendar_year_id uuid not null,
  date date not null,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null,
  primary key (city_code, calendar_year_id, date),
  foreign key (city_code, calendar_year_id) references calendar_year (city_code, id)
);

grant select, insert on setting_value, calendar_year, calendar_day to ecoredress_app;
