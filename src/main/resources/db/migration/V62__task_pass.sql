-- A claimed task given to another by its holder (转办), or with all others of somebody who has left or is away (交接). Rows are only added.
create table task_pass (
  id          varchar(36)  primary key,
  task_id     varchar(64)  not null references task_record (task_id),
  kind        varchar(20)  not null,
  from_person varchar(64)  not null,
  -- Null for everybody who may claim it.
  to_person   varchar(64),
  person_id   varchar(64)  not null,
  reason      varchar(500) not null,
  passed_at   timestamp with time zone not null
);
create index task_pass_by_task on task_pass (task_id);
