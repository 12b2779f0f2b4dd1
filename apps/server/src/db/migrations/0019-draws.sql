-- 联合抽取: the draws of experts for a claim, as the draw's own package writes them.

create table draw (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  claim_id uuid not null,
  -- The draw under way: frame, commitments, reveals.
  progress jsonb not null,
  -- The finished draw with its declines; null until it is concluded.
  record jsonb,
  -- What opens the seals of the names, by expert; kept until the names are disclosed.
  name_salts jsonb not null,
  opened_at timestamptz not null,
  primary key (city_code, id)
);
create index draw_by_claim on draw (city_code, claim_id, opened_at);

alter table draw enable row level security;
alter table draw force row level security;
create policy draw_scope on draw
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[]
      or id = (select app_invited_to()))
  );
grant select, insert, update on draw to ecoredress_app;
