-- 生态环境损害赔偿案件: the compensation claim and what belongs to it.

create table claim (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  number text not null,
  title text not null,
  stage text not null,
  -- The lead channel of the national rule, and who handles the case: by itself or by another body.
  channel text not null,
  self_screened boolean not null default true,
  self_handled boolean not null default true,
  lead_id uuid,
  penalty_id uuid,
  reopens_claim_id uuid,
  officer_id uuid not null,
  officer_name text not null,
  level text not null default '一般',
  occurred_on date,
  occurred_place text not null default '',
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  registered_on date not null,
  -- The day the last signature of form 1 was given: the claim is open, its clocks run.
  opened_on date,
  procuratorate_notified_on date,
  -- Damage elements chosen, the scope test's answers and result.
  elements jsonb not null default '[]',
  scope_test jsonb,
  investigation jsonb,
  legal_basis jsonb not null default '[]',
  appraisal jsonb,
  pre_meeting jsonb,
  -- 磋商告知书: when served, until when the obligor answers, what it answered.
  notice_served_on date,
  reply_due_on date,
  reply jsonb,
  negotiation_failure jsonb,
  agreement jsonb,
  agreement_signed_on date,
  confirmation jsonb,
  confirmed_on date,
  suit jsonb,
  enforcement jsonb,
  restoration jsonb,
  performance_completed_on date,
  evaluation_exemption jsonb,
  closure jsonb,
  closed_on date,
  -- Money in fen, kept with each change so that lists and statistics need no sums.
  claimed_fen bigint not null default 0,
  agreed_fen bigint not null default 0,
  received_fen bigint not null default 0,
  stage_entered_on date not null,
  created_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, unit_id, number)
);
create index claim_by_registration on claim (city_code, registered_on desc, id desc);
create index claim_by_unit_stage on claim (city_code, unit_id, stage, registered_on desc, id desc);
create index claim_by_officer on claim (city_code, officer_id, stage);

-- Each stage the claim has been in; a stage may be entered again (renegotiation, rectification).
create table claim_stage (
  city_code char(6) not null,
  claim_id uuid not null,
  step integer not null,
  stage text not null,
  entered_on date not null,
  left_on date,
  by_command text not null,
  primary key (city_code, claim_id, step),
  foreign key (city_code, claim_id) references claim (city_code, id)
);

-- The official forms (索赔启动登记表 and the others) with their signature chains.
create table claim_form (
  city_code char(6) not null,
  claim_id uuid not null,
  form_key text not null,
  fields jsonb not null,
  signatures jsonb not null default '[]',
  status text not null,
  returned_reason text not null default '',
  primary key (city_code, claim_id, form_key),
  foreign key (city_code, claim_id) references claim (city_code, id)
);

create table claim_fact (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  kind text not null,
  content text not null,
  evidence_ids uuid[] not null default '{}',
  added_at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_fact_by_claim on claim_fact (city_code, claim_id);

create table claim_cost (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  kind text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  -- How the amount was arrived at; a reduction names the rule that allows it.
  basis text not null default '',
  reduction_fen bigint not null default 0 check (reduction_fen between 0 and amount_fen),
  reduction_citation jsonb,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_cost_by_claim on claim_cost (city_code, claim_id);

create table claim_opinion (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  expert_name text not null,
  employer text not null,
  professional_title text not null,
  field text not null,
  given_on date not null,
  method text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  restorable text not null,
  advice text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_opinion_by_claim on claim_opinion (city_code, claim_id);

create table claim_round (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  round_no integer not null,
  held_on date not null,
  place text not null,
  host text not null,
  mediated boolean not null default false,
  mediation_consents jsonb,
  participants jsonb not null default '[]',
  claim_offer_fen bigint,
  obligor_offer_fen bigint,
  minutes text not null,
  result text not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create unique index claim_round_by_claim on claim_round (city_code, claim_id, round_no);

create table claim_payment (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  instalment_no integer,
  amount_fen bigint not null check (amount_fen > 0),
  paid_on date not null,
  payer text not null,
  voucher_no text not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_payment_by_claim on claim_payment (city_code, claim_id);

create table claim_progress (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  done_on date not null,
  quantity numeric(20, 8) not null,
  unit_code text not null,
  place text not null,
  description text not null,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_progress_by_claim on claim_progress (city_code, claim_id);

create table claim_evaluation (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  evaluated_on date not null,
  evaluators text not null,
  standard text not null,
  result text not null,
  findings text not null,
  rectify_by date,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, claim_id) references claim (city_code, id)
);
create index claim_evaluation_by_claim on claim_evaluation (city_code, claim_id);

alter table claim enable row level security;
alter table claim force row level security;
create policy claim_scope on claim
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  )
  -- A claim may be opened for the unit a lead is handed to; the command door checks the duty.
  with check (city_code = (select app_city()));

-- What belongs to a claim is seen by whoever sees the claim.
do $$
declare part text;
begin
  foreach part in array array['claim_stage', 'claim_form', 'claim_fact', 'claim_cost', 'claim_opinion',
    'claim_round', 'claim_payment', 'claim_progress', 'claim_evaluation']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I using (exists (select 1 from claim c
         where c.city_code = %I.city_code and c.id = %I.claim_id))',
      part || '_scope', part, part, part);
    execute format('grant select, insert, update, delete on %I to ecoredress_app', part);
  end loop;
end $$;

grant select, insert, update on claim to ecoredress_app;
