-- 提醒: what a unit is told of a case, once for each rule, thing and step; and who has read it.

create table notice (
  city_code char(6) not null,
  id uuid not null,
  -- The unit it is addressed to.
  unit_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Rule, thing and step: the same reason never reaches a unit twice.
  reason text not null,
  title text not null,
  text text not null,
  due_on date,
  sent_by_name text not null,
  created_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, subject_id, unit_id, reason)
);
create index notice_by_unit on notice (city_code, unit_id, id desc);

create table notice_read (
  city_code char(6) not null,
  notice_id uuid not null,
  user_id uuid not null,
  read_at timestamptz not null,
  primary key (city_code, notice_id, user_id),
  foreign key (city_code, notice_id) references notice (city_code, id)
);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_scope on notice
  using (
    city_code = (select app_city())
    and ((select app_sees_all()) or unit_id = any ((select app_units())::uuid[]))
  )
  -- A reminder may go to any unit; the command door checks who may send it.
  with check (city_code = (select app_city()));

alter table notice_read enable row level security;
alter table notice_read force row level security;
create policy notice_read_scope on notice_read
  using (exists (
    select 1 from notice n
    where n.city_code = notice_read.city_code and n.id = notice_read.notice_id
  ));

grant select, insert on notice, notice_read to ecoredress_app;
