-- Who was told of a near or missed deadline: once per task and stage.
create table reminder (
  task_id     varchar(64) not null references task_record (task_id),
  stage       varchar(20) not null,
  reached_at  timestamp with time zone not null,
  -- Of several stages that were reached at once, for example after a standstill, only the last is told.
  told        boolean     not null,
  primary key (task_id, stage)
);
