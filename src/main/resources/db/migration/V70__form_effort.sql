-- How much of a completed form its person typed or chose, and how much they kept as the program had filled it in. Nothing of what
-- was typed, and no person: this measures forms. Forms completed earlier have no row and are not counted.
create table form_effort (
  task_id      varchar(64)              not null primary key,
  completed_at timestamp with time zone not null,
  typed        integer                  not null,
  kept         integer                  not null
);
-- Not on completion: PostgreSQL would walk that index for the page of what one person has completed.
create index form_effort_by_moment on form_effort (completed_at);
