-- 专家聘请: the experts drawn for a claim are invited, declare, see what was released, give their opinions.

create table engagement (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  claim_id uuid not null,
  draw_id uuid not null,
  -- The how-manieth of the claim: the number on the expert's paper.
  no integer not null,
  expert_id uuid not null,
  expert_name text not null,
  employer text not null,
  professional_title text not null,
  field text not null,
  -- What of the claim an invited expert is told before the file is opened.
  about jsonb not null,
  task text not null default '',
  status text not null,
  invited_at timestamptz not null,
  invited_by_name text not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  -- 保密与回避承诺: the statements as they were confirmed.
  declaration jsonb,
  declared_at timestamptz,
  end_ground text,
  end_reason text not null default '',
  ended_at timestamptz,
  fee_fen bigint check (fee_fen >= 0),
  fee_paid_on date,
  fee_note text not null default '',
  primary key (city_code, id),
  unique (city_code, claim_id, expert_id)
);
create index engagement_by_expert on engagement (city_code, expert_id);

-- Each version of an opinion: signed when it is handed in, never changed but by its return.
create table engagement_opinion (
  city_code char(6) not null,
  id uuid not null,
  engagement_id uuid not null,
  version integer not null,
  -- The row of the claim's opinions that it became; gone from there once it is sent back.
  claim_opinion_id uuid not null,
  given_on date not null,
  given_at timestamptz not null,
  content jsonb not null,
  signed_name text not null,
  signed_text text not null,
  sm3 text not null,
  signature text not null,
  public_key text not null,
  returned_reason text,
  returned_at timestamptz,
  primary key (city_code, id),
  unique (city_code, engagement_id, version),
  foreign key (city_code, engagement_id) references engagement (city_code, id)
);

-- What of the claim its experts may see: a copy taken when it was released.
create table engagement_file (
  city_code char(6) not null,
  claim_id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  content jsonb not null,
  released_at timestamptz not null,
  released_by_name text not null,
  primary key (city_code, claim_id)
);

alter table engagement enable row level security;
alter table engagement force row level security;
create policy engagement_scope on engagement
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[]
      or id = (select app_invited_to()))
  );

alter table engagement_opinion enable row level security;
alter table engagement_opinion force row level security;
create policy engagement_opinion_scope on engagement_opinion
  using (exists (
    select 1 from engagement e
    where e.city_code = engagement_opinion.city_code and e.id = engagement_opinion.engagement_id
  ));

-- The claim and the draw of the engagement that the current transaction's guest was invited to; null for everybody
-- else. Not by its state: the command that ends the engagement writes into all three.
create function app_invited_claim() returns uuid language sql stable as $$
  select claim_id from engagement
  where city_code = app_city() and id = app_invited_to()
$$;
create function app_invited_draw() returns uuid language sql stable as $$
  select draw_id from engagement
  where city_code = app_city() and id = app_invited_to()
$$;

alter table engagement_file enable row level security;
alter table engagement_file force row level security;
create policy engagement_file_scope on engagement_file
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  );
-- Opened by the declaration.
create policy engagement_file_for_expert on engagement_file for select
  using (
    city_code = (select app_city())
    and exists (select 1 from engagement e
      where e.city_code = engagement_file.city_code and e.claim_id = engagement_file.claim_id
        and e.id = (select app_invited_to()) and e.status in ('engaged', 'handedIn', 'returned'))
  );

-- An invited expert's opinion goes into the claim, and a refusal into the draw: the expert's commands reach both rows
-- and their chains. No query for guests reads them.
create policy claim_for_expert on claim
  using (city_code = (select app_city()) and id = (select app_invited_claim()));
create policy draw_for_expert on draw
  using (city_code = (select app_city()) and id = (select app_invited_draw()));
create policy journal_chain_for_expert on journal_chain
  using (
    city_code = (select app_city())
    and subject_id in ((select app_invited_claim()), (select app_invited_draw()))
  );

grant select, insert, update on engagement to ecoredress_app;
grant select, insert, update on engagement_opinion to ecoredress_app;
grant select, insert, update on engagement_file to ecoredress_app;
