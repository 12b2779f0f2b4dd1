-- 部门议事厅: a question on a claim put to departments, what each answers, what is resolved and what is to be done.

create table council_topic (
  city_code char(6) not null,
  id uuid not null,
  unit_id uuid not null,
  viewer_unit_ids uuid[] not null default '{}',
  claim_id uuid not null,
  -- As the departments read it: they do not see the claim.
  claim_number text not null,
  claim_title text not null,
  topic text not null,
  question text not null,
  put_on date not null,
  put_by_name text not null,
  answer_by date not null,
  evidence_ids uuid[] not null default '{}',
  resolved_on date,
  resolution text not null default '',
  primary key (city_code, id)
);
create index council_topic_by_claim on council_topic (city_code, claim_id, put_on);

create table council_request (
  city_code char(6) not null,
  id uuid not null,
  topic_id uuid not null,
  place_no int not null,
  line text,
  organisation text not null,
  stance text,
  opinion text not null default '',
  answered_by_person text not null default '',
  answered_on date,
  by_letter boolean not null default false,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, topic_id) references council_topic (city_code, id)
);
create index council_request_by_topic on council_request (city_code, topic_id, place_no);

create table council_action (
  city_code char(6) not null,
  id uuid not null,
  topic_id uuid not null,
  body text not null,
  content text not null,
  due_on date not null,
  done_on date,
  outcome text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, topic_id) references council_topic (city_code, id)
);
create index council_action_by_topic on council_action (city_code, topic_id, due_on);

alter table council_request enable row level security;
alter table council_request force row level security;
-- The department that came by its link: its own request, and nothing beside it.
create policy council_request_own on council_request
  using (city_code = (select app_city()) and id = (select app_invited_to()));

-- The topic of the guest's request; null for everybody else.
create function app_council_topic() returns uuid language sql stable as $$
  select topic_id from council_request where city_code = app_city() and id = app_invited_to()
$$;

alter table council_topic enable row level security;
alter table council_topic force row level security;
create policy council_topic_scope on council_topic
  using (
    city_code = (select app_city())
    and ((select app_sees_all())
      or unit_id = any ((select app_units())::uuid[])
      or viewer_unit_ids && (select app_units())::uuid[])
  );
create policy council_topic_asked on council_topic for select
  using (city_code = (select app_city()) and id = (select app_council_topic()));

-- By the units, not through the topic: a guest sees the topic and must not see what others answer to it.
create policy council_request_scope on council_request
  using (exists (
    select 1 from council_topic t
    where t.city_code = council_request.city_code and t.id = council_request.topic_id
      and (select app_invited_to()) is null
  ));

alter table council_action enable row level security;
alter table council_action force row level security;
create policy council_action_scope on council_action
  using (exists (
    select 1 from council_topic t
    where t.city_code = council_action.city_code and t.id = council_action.topic_id
      and (select app_invited_to()) is null
  ));

grant select, insert, update on council_topic, council_request, council_action to ecoredress_app;
