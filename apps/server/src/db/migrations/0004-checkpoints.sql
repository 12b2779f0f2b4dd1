-- The journal's checkpoints: a signed chain of statements over the heads of a city's journal chains.

alter table journal_checkpoint
  -- 1, 2, 3… within the city; each checkpoint carries the digest of the one before it.
  add column seq integer not null,
  add column previous_digest text not null,
  add constraint journal_checkpoint_order unique (city_code, seq);

-- The heads that a checkpoint saw first. A head seen by an earlier one is covered by that one's digest.
create table journal_checkpoint_head (
  city_code char(6) not null,
  subject_id uuid not null,
  -- The line that was its chain's last at the checkpoint, and its hashes.
  seq integer not null,
  sm3 text not null,
  sha256 text not null,
  checkpoint_seq integer not null,
  primary key (city_code, subject_id, seq),
  -- The heads are written first, then the checkpoint that is signed over them.
  foreign key (city_code, checkpoint_seq) references journal_checkpoint (city_code, seq)
    deferrable initially deferred
);
create index journal_checkpoint_head_by_checkpoint
  on journal_checkpoint_head (city_code, checkpoint_seq, subject_id);

-- Made by the daily job as the owner; the application only reads them.
revoke insert on journal_checkpoint from ecoredress_app;
grant select on journal_checkpoint_head to ecoredress_app;
