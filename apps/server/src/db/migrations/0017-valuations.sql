-- 损害计算: the calculations of a claim's damage, each with its inputs and its whole derivation.

create table claim_valuation (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  title text not null,
  method text not null,
  -- The day that governs the method and its coefficient tables.
  governing_on date not null,
  inputs jsonb not null,
  -- The valuation as it leaves the product: anybody can recompute it.
  result jsonb not null,
  -- Null for a quantity.
  amount_fen bigint,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_valuation_by_claim on claim_valuation (city_code, claim_id);

-- The calculation that an item of the claim rests on.
alter table claim_cost add column valuation_id uuid;

alter table claim_valuation enable row level security;
alter table claim_valuation force row level security;
create policy claim_valuation_scope on claim_valuation
  using (exists (
    select 1 from claim c where c.city_code = claim_valuation.city_code and c.id = claim_valuation.claim_id
  ));
grant select, insert, update, delete on claim_valuation to ecoredress_app;
