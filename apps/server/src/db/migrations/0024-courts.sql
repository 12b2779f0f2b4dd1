-- 司法衔接: what passes between a claim and the courts.

-- Evidence taken into the packet of the joint application, by the items of its cover list.
alter table claim add column confirmation_packet jsonb;

-- 检察公告: the procuratorate's announcement before a public-interest suit, and the reply to it.
create table court_announcement (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  organ text not null,
  announced_on date not null,
  content text not null,
  replied_on date,
  reply text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index court_announcement_by_claim on court_announcement (city_code, claim_id, announced_on);

-- 公益诉讼 by a procuratorate or an organisation, beside the claim or in its place.
create table court_suit (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  plaintiff_kind text not null,
  plaintiff text not null,
  court text not null,
  case_no text not null,
  accepted_on date not null,
  announced_on date,
  -- The day on which the court told the department of the suit.
  notified_on date,
  joined_on date,
  joining text not null default '',
  requests text not null,
  judgment jsonb,
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id)
);
create index court_suit_by_claim on court_suit (city_code, claim_id, accepted_on);

-- 配合事项: what the agency is asked to do for such a suit.
create table court_task (
  city_code char(6) not null,
  id uuid not null,
  claim_id uuid not null,
  suit_id uuid not null,
  kind text not null,
  content text not null,
  asked_by text not null,
  asked_on date not null,
  due_on date not null,
  done_on date,
  outcome text not null default '',
  evidence_ids uuid[] not null default '{}',
  primary key (city_code, id),
  foreign key (city_code, suit_id) references court_suit (city_code, id)
);
create index court_task_by_claim on court_task (city_code, claim_id, due_on);

do $$
declare part text;
begin
  foreach part in array array['court_announcement', 'court_suit', 'court_task']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I using (exists (select 1 from claim c
         where c.city_code = %I.city_code and c.id = %I.claim_id))',
      part || '_scope', part, part, part);
    execute format('grant select, insert, update on %I to ecoredress_app', part);
  end loop;
end $$;
