-- 当事人: stored once, linked to each case it belongs to.

create table party (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  name text not null,
  uscc text not null default '',
  id_number text not null default '',
  address text not null default '',
  legal_representative text not null default '',
  legal_representative_post text not null default '',
  phone text not null default '',
  enterprise_size text,
  -- Where it is, by GB/T 2260; empty when not known.
  region_code text not null default '',
  primary key (city_code, id)
);
create index party_by_name on party (city_code, name);

create table case_party (
  city_code char(6) not null,
  case_kind text not null,
  case_id uuid not null,
  party_id uuid not null,
  -- party = 当事人 of a penalty or lead; obligor = 赔偿义务人 of a claim.
  role text not null,
  -- The part of the obligation that falls to it, where several obligors answer by shares.
  share numeric(9, 8) check (share > 0 and share <= 1),
  primary key (city_code, case_id, party_id),
  foreign key (city_code, party_id) references party (city_code, id)
);
create index case_party_by_party on case_party (city_code, party_id);

-- A party is seen by whoever sees a case it belongs to; its chain row tells.
alter table case_party enable row level security;
alter table case_party force row level security;
create policy case_party_read on case_party for select
  using (exists (
    select 1 from journal_chain c where c.city_code = case_party.city_code and c.subject_id = case_party.case_id
  ));
create policy case_party_write on case_party for insert with check (city_code = (select app_city()));

alter table party enable row level security;
alter table party force row level security;
create policy party_read on party for select
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or exists (select 1 from case_party p where p.city_code = party.city_code and p.party_id = party.id))
  );
create policy party_write on party for insert with check (city_code = (select app_city()));
create policy party_update on party for update
  using (city_code = (select app_city()) and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[])));

grant select, insert, update on party to ecoredress_app;
grant select, insert on case_party to ecoredress_app;
