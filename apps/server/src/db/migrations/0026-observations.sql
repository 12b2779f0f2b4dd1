-- 监督人: a procurator, a judge or another supervisor invited to look at one claim until a day, and to comment.

create table observation (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  claim_id uuid not null,
  observer_kind text not null,
  observer_name text not null,
  body text not null,
  observer_post text not null,
  purpose text not null default '',
  last_day date not null,
  invited_at timestamptz not null,
  invited_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  primary key (city_code, id)
);
create index observation_by_claim on observation (city_code, claim_id, invited_at);

create table observation_comment (
  city_code char(6) not null,
  id uuid not null,
  observation_id uuid not null,
  content text not null,
  commented_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  primary key (city_code, id),
  foreign key (city_code, observation_id) references observation (city_code, id)
);
create index observation_comment_by_observation on observation_comment (city_code, observation_id, commented_at);

alter table observation enable row level security;
alter table observation force row level security;
create policy observation_scope on observation
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  );
create policy observation_own on observation for select
  using (city_code = (select app_city()) and id = (select app_invited_to()));

alter table observation_comment enable row level security;
alter table observation_comment force row level security;
create policy observation_comment_scope on observation_comment
  using (exists (
    select 1 from observation o
    where o.city_code = observation_comment.city_code and o.id = observation_comment.observation_id
      and (o.id is distinct from (select app_invited_to()) or o.withdrawn_at is null)
  ));

-- The claim that the current transaction's guest observes; null for everybody else, after the withdrawal, and in any
-- transaction that may write: an observer changes nothing of the case, whatever the application does.
create function app_observed_claim() returns uuid language sql stable as $$
  select claim_id from observation
  where city_code = app_city() and id = app_invited_to() and withdrawn_at is null
    and current_setting('transaction_read_only') = 'on'
$$;

-- What belongs to the claim follows these three: parties, evidence and papers its chain, facts and costs the claim.
create policy claim_for_observer on claim for select
  using (city_code = (select app_city()) and id = (select app_observed_claim()));
create policy journal_chain_for_observer on journal_chain for select
  using (city_code = (select app_city()) and subject_id = (select app_observed_claim()));
create policy case_clock_for_observer on case_clock for select
  using (city_code = (select app_city()) and subject_id = (select app_observed_claim()));

grant select, insert, update on observation, observation_comment to ecoredress_app;
