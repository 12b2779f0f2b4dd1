-- A place's own values over its profile: effective-dated, never overwriting the past.

create table setting_value (
  city_code char(6) not null,
  key text not null,
  effective_from date not null,
  value jsonb not null,
  reason text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (city_code, key, effective_from)
);

grant select, insert, update on setting_value to ecoredress_app;
