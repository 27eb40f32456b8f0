-- When a person first had the form of a task before them: nobody decides on what they have not opened.
create table task_opening (
  task_id   varchar(64) not null,
  person_id varchar(64) not null,
  opened_at timestamp with time zone not null,
  primary key (task_id, person_id)
);
