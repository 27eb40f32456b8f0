-- What each verification of the trail came to; findings as JSON, the first broken entry first.
create table trail_verification (
  id                 varchar(36) primary key,
  started_at         timestamp with time zone not null,
  ended_at           timestamp with time zone not null,
  -- Null for the one of every night.
  started_by         varchar(64),
  outcome            varchar(10) not null,
  chains             integer     not null,
  entries            bigint      not null,
  checkpoints        integer     not null,
  checkpointed_until varchar(40),
  unprotected        bigint      not null,
  compared_rows      bigint      not null,
  incomparable       bigint      not null,
  found              integer     not null,
  findings           text        not null
);

-- What each health check came to: how much each rule found, as JSON.
create table health_check_run (
  id         varchar(36) primary key,
  started_at timestamp with time zone not null,
  ended_at   timestamp with time zone not null,
  started_by varchar(64) not null,
  found      integer     not null,
  rules      text        not null
);

-- What the last health check found; that of the one before is taken away.
create table health_check_finding (
  run_id      varchar(36)   not null references health_check_run (id),
  no          integer       not null,
  rule        varchar(40)   not null,
  at          timestamp with time zone,
  subject     varchar(300)  not null,
  unit_id     varchar(64),
  persons     varchar(1000) not null,
  detail      varchar(1000) not null,
  instance_id varchar(64),
  primary key (run_id, no)
);
create index health_check_finding_by_rule on health_check_finding (rule, no);
