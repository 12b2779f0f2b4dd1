-- What the claim itself must know of the joint draw of experts (共同抽取), and who of the pool gave an opinion.

alter table claim
  add column experts_drawn_on date,
  -- Those who hold a seat: drawn, or stepped in for one who could not take part.
  add column drawn_expert_ids uuid[] not null default '{}';

alter table claim_opinion add column expert_id uuid;
-- One opinion counts once, whoever wrote it down.
create unique index claim_opinion_of_expert on claim_opinion (city_code, claim_id, expert_id);
create index claim_opinion_by_expert on claim_opinion (city_code, expert_id);
