-- 邀请会商与监督: bodies invited to a claim's assessment, negotiation and performance, and what they answered.

create table invitation (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  stage text not null,
  body text not null,
  organisation text not null,
  purpose text not null,
  matter text not null,
  sent_on date not null,
  way text not null,
  contact text not null,
  reply_by date not null,
  reply text,
  replied_on date,
  attendee text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index invitation_by_claim on invitation (city_code, claim_id, sent_on);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_scope on invitation
  using (
    city_code = (select app_city())
    and exists (
      select 1 from claim c where c.city_code = invitation.city_code and c.id = invitation.claim_id
    )
  );
grant select, insert, update on invitation to ecoredress_app;

-- The stages for which an invitation was sent: told when a stage is left with none.
alter table claim add column invited_stages text[] not null default '{}';
