-- Everybody's draft of a task is kept: whoever gets the task next is offered what the one before has typed.
create table task_draft_of_person (
  task_id   varchar(64) not null,
  person_id varchar(64) not null,
  document  text not null,
  saved_at  timestamp with time zone not null,
  primary key (task_id, person_id)
);
insert into task_draft_of_person (task_id, person_id, document, saved_at)
select task_id, person_id, document, saved_at from task_draft;
drop table task_draft;
alter table task_draft_of_person rename to task_draft;

-- Who had typed into a task that another person then completed. Four eyes hold for both.
create table completion_contributor (
  task_id   varchar(64) not null references completion (task_id),
  person_id varchar(64) not null,
  primary key (task_id, person_id)
);
create index completion_contributor_person on completion_contributor (person_id);
