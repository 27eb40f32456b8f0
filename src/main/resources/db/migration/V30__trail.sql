-- Numbers transactions in an order in which one that waited for another's rows comes later. Gaps are transactions rolled back.
create sequence trail_act;

-- One row per transaction and chain, never changed. `document` holds everything in canonical JSON and is what `hash` covers;
-- the other columns repeat parts of it for queries.
create table trail_entry (
  chain_id  varchar(64)  not null,
  seq       integer      not null,
  act       bigint       not null,
  at        varchar(40)  not null,
  person    varchar(255),
  unit      varchar(64),
  action    varchar(100) not null,
  object    varchar(500) not null,
  outcome   varchar(100) not null,
  document  text         not null,
  algorithm varchar(20)  not null,
  hash      varchar(64)  not null,
  primary key (chain_id, seq)
);

-- The newest entry of each chain; locked when an act appends, last of all its rows.
create table trail_head (
  chain_id varchar(64) primary key,
  seq      integer     not null,
  hash     varchar(64) not null
);

-- What opens the commitments of an entry. May be erased together with the values themselves; the chains stay valid.
create table trail_erasable (
  chain_id varchar(64)   not null,
  seq      integer       not null,
  salts    text          not null,
  address  varchar(100),
  primary key (chain_id, seq),
  foreign key (chain_id, seq) references trail_entry (chain_id, seq)
);

create table trail_checkpoint (
  no        integer      primary key,
  document  text         not null,
  hash      varchar(64)  not null,
  signature varchar(200) not null
);

-- The heads that a checkpoint's root covers: those that have moved since the checkpoint before.
create table trail_checkpoint_head (
  chain_id      varchar(64) not null,
  seq           integer     not null,
  hash          varchar(64) not null,
  checkpoint_no integer     not null references trail_checkpoint (no),
  primary key (chain_id, seq)
);
create index trail_checkpoint_head_by_no on trail_checkpoint_head (checkpoint_no);

-- Whoever holds this row makes the next checkpoint.
create table trail_checkpoint_turn (
  id integer primary key
);
insert into trail_checkpoint_turn (id) values (1);
