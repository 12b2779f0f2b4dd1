-- 磋商会议: how long, what was agreed and what not, who signed; success in part; the letter of an invitation.

alter table claim_round
  add column minutes_long integer,
  add column agreed_points text[] not null default '{}',
  add column open_points text[] not null default '{}',
  add column next_on date;

-- What a negotiation that succeeded in part divided, and what became of the part left open.
alter table claim add column negotiation_partial jsonb;

create table negotiation_signature (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  round_id uuid not null,
  name text not null,
  organisation text not null,
  outcome text not null,
  reason text not null default '',
  witness text not null default '',
  signed_on date not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index negotiation_signature_by_claim on negotiation_signature (city_code, claim_id, round_id);
create unique index negotiation_signature_once
  on negotiation_signature (city_code, round_id, name, organisation);

alter table negotiation_signature enable row level security;
alter table negotiation_signature force row level security;
create policy negotiation_signature_scope on negotiation_signature
  using (
    city_code = (select app_city())
    and exists (
      select 1 from claim c where c.city_code = negotiation_signature.city_code and c.id = negotiation_signature.claim_id
    )
  );
grant select, insert on negotiation_signature to ecoredress_app;

alter table invitation
  add column meeting_on date,
  add column meeting_time text not null default '',
  add column meeting_place text not null default '';
