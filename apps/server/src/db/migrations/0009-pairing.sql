-- 双案: the pair of a penalty case and a compensation case, with what each side shows the other.

create table case_pair (
  city_code char(6) not null,
  penalty_id uuid not null,
  claim_id uuid not null,
  penalty_unit_id uuid not null,
  claim_unit_id uuid not null,
  penalty_number text not null,
  claim_number text not null,
  penalty_stage text not null,
  claim_stage text not null,
  paired_on date not null,
  -- 裁量商议: held with the obligor before the prior notice of the penalty.
  consulted_on date,
  consultation jsonb,
  notice_on date,
  decided_on date,
  agreement_signed_on date,
  performed_on date,
  primary key (city_code, penalty_id),
  unique (city_code, claim_id)
);

alter table case_pair enable row level security;
alter table case_pair force row level security;
create policy case_pair_scope on case_pair
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or penalty_unit_id = any ((select app_units())::uuid[])
      or claim_unit_id = any ((select app_units())::uuid[]))
  );

grant select, insert, update on case_pair to ecoredress_app;
