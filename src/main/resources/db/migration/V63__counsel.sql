-- Somebody was asked for an opinion on a task (委派), or to sign its review as well (加签). A row changes once: when it is answered or withdrawn.
create table counsel (
  id               varchar(36)  primary key,
  task_id          varchar(64)  not null,
  kind             varchar(20)  not null,
  asked_by         varchar(64)  not null,
  person_id        varchar(64)  not null,
  question         varchar(500) not null,
  asked_at         timestamp with time zone not null,
  stance           varchar(20),
  opinion          varchar(1000),
  answered_by      varchar(64),
  answered_at      timestamp with time zone,
  withdrawn_by     varchar(64),
  withdrawn_at     timestamp with time zone,
  withdrawn_reason varchar(500)
);
create index counsel_by_task on counsel (task_id);
create index counsel_by_person on counsel (person_id);
