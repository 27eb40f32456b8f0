-- Every user task from its creation to its end, so that what was open on a past day can still be listed.
create table task_record (
  task_id             varchar(64) primary key,
  task_key            varchar(64)  not null,
  task_name           varchar(255) not null,
  candidate_group     varchar(64),
  business_key        varchar(64),
  -- Business key of the outermost process: the campaign.
  root_key            varchar(64),
  unit_id             varchar(64),
  process_instance_id varchar(64)  not null,
  created_at          timestamp with time zone not null,
  due_at              timestamp with time zone,
  ended_at            timestamp with time zone
);
create index task_record_by_root on task_record (root_key, ended_at);

-- Who held a task from when on, and until when it was due then. Rows are only added; the newest one counts.
create table task_change (
  id         varchar(36) primary key,
  task_id    varchar(64) not null references task_record (task_id),
  changed_at timestamp with time zone not null,
  person_id  varchar(64),
  due_at     timestamp with time zone
);
create index task_change_by_task on task_change (task_id);

insert into task_record (task_id, task_key, task_name, candidate_group, business_key, root_key, unit_id, process_instance_id,
  created_at, due_at)
select t.ID_, t.TASK_DEF_KEY_, t.NAME_,
  (select max(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'),
  i.BUSINESS_KEY_, r.BUSINESS_KEY_, t.TENANT_ID_, t.PROC_INST_ID_, t.CREATE_TIME_, t.DUE_DATE_
from ACT_RU_TASK t
join ACT_RU_EXECUTION i on i.ID_ = t.PROC_INST_ID_
join ACT_RU_EXECUTION r on r.ID_ = i.ROOT_PROC_INST_ID_;
insert into task_change (id, task_id, changed_at, person_id, due_at)
select ID_, ID_, CREATE_TIME_, ASSIGNEE_, DUE_DATE_ from ACT_RU_TASK where ASSIGNEE_ is not null;

-- Somebody was asked to get on with a task: once per task and working day.
create table urge (
  id          varchar(36)  primary key,
  task_id     varchar(64)  not null references task_record (task_id),
  campaign_id varchar(36)  not null references campaign (id),
  working_day date         not null,
  person_id   varchar(64)  not null,
  reason      varchar(500) not null,
  urged_at    timestamp with time zone not null,
  constraint urge_once_a_day unique (task_id, working_day)
);
create index urge_by_campaign on urge (campaign_id);
