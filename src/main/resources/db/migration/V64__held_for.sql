-- For whom somebody held a task from then on; null for themselves.
alter table task_change add column for_person varchar(64);
