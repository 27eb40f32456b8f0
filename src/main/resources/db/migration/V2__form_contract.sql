-- What a person has typed and not yet submitted.
create table task_draft (
  task_id   varchar(64) primary key,
  person_id varchar(64) not null,
  document  text not null,
  saved_at  timestamp with time zone not null
);

-- One row per completed user task: answers a repeated request, names the winner of a race, lists what a person has done.
create table completion (
  task_id         varchar(64) primary key,
  task_key        varchar(64) not null,
  task_name       varchar(255) not null,
  business_key    varchar(64) not null,
  unit_id         varchar(64),
  person_id       varchar(64) not null,
  completed_at    timestamp with time zone not null,
  submission_hash varchar(64) not null,
  idempotency_key varchar(100)
);
create index completion_person on completion (person_id, completed_at);
create index completion_business_key on completion (business_key);
