-- How much of a completed form its person typed or chose, and how much they kept as the program had filled it in. Nothing of what
-- was typed, and no person: this measures forms. Forms completed earlier have no row and are not counted.
create table form_effort (
  task_id varchar(64) not null primary key,
  typed   integer     not null,
  kept    integer     not null
);
create index completion_by_moment on completion (completed_at);
