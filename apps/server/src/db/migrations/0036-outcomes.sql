-- 成果期初数: what sources say had been reached on a day, before the cases kept here. Never changed, only followed.

create table outcome_opening (
  city_code char(6) not null,
  id uuid not null,
  figure text not null,
  quantity numeric(20, 8) not null,
  mark text not null check (mark in ('exact', 'about', 'over')),
  since date,
  as_of date not null,
  -- Whether the source itself states the day.
  date_stated boolean not null,
  source text not null,
  quote text not null,
  reason text not null,
  note text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (city_code, id)
);
create index outcome_opening_by_figure on outcome_opening (city_code, figure, as_of, set_at);

alter table outcome_opening enable row level security;
alter table outcome_opening force row level security;
-- The city's published figures are for everybody who works in it; the command door checks who may set them.
create policy outcome_opening_scope on outcome_opening
  using (city_code = (select app_city()))
  with check (city_code = (select app_city()));
grant select, insert on outcome_opening to ecoredress_app;
