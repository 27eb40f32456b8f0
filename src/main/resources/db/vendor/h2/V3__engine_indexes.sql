-- Every completion asks for sub-tasks; the engine's own scripts index this column on one database only.
create index xj_ru_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
-- The task lists and the deadline watch read by due date.
create index xj_ru_task_due on ACT_RU_TASK (DUE_DATE_);
-- Without it each look for due jobs reads every timer of every open plan.
create index xj_ru_job_due on ACT_RU_JOB (DUEDATE_);
