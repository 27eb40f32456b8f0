-- Units that ask for their own papers (催办), once a working day for each task whoever asks. Rows are only added.
create table nudge (
  id          varchar(36)  primary key,
  task_id     varchar(64)  not null references task_record (task_id),
  working_day date         not null,
  person_id   varchar(64)  not null,
  reason      varchar(500) not null,
  nudged_at   timestamp with time zone not null,
  -- leads with the foreign key, so it serves as its index too
  constraint nudge_once_a_day unique (task_id, working_day)
);
