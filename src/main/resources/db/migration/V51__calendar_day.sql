-- Days that the federation has entered over those that the program brings along. Rows are only added; of two for the same day the newer one
-- counts. Rows of one change carry its number; open deadlines have followed when it says so.
create table calendar_change (
  id              varchar(36)  primary key,
  document_number varchar(60)  not null,
  document_title  varchar(200) not null,
  person_id       varchar(64)  not null,
  entered_at      timestamp with time zone not null,
  followed_at     timestamp with time zone
);
create table calendar_day (
  change_id varchar(36) not null references calendar_change (id),
  on_date   date        not null,
  kind      varchar(10) not null,
  name      varchar(50) not null,
  primary key (change_id, on_date)
);

-- A deadline that followed a change of the calendar: of a task, or of a timer of a process.
create table deadline_move (
  id                  varchar(36) primary key,
  change_id           varchar(36) not null references calendar_change (id),
  process_instance_id varchar(64) not null,
  task_id             varchar(64),
  activity            varchar(64) not null,
  due_before          timestamp with time zone not null,
  due_after           timestamp with time zone not null,
  moved_at            timestamp with time zone not null
);
create index deadline_move_task on deadline_move (task_id);
create index deadline_move_instance on deadline_move (process_instance_id);
create index deadline_move_change on deadline_move (change_id);
