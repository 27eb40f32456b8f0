-- What was promised and held at every moment. Promises say from when until when they count; sessions and grassroots batches
-- get one row per change, never updated.
alter table obligation add column frozen_at timestamp with time zone;
alter table obligation add column replaced_at timestamp with time zone;
-- Earlier promises: approved when last agreed to; when they were replaced is not known any more.
update obligation set frozen_at = coalesce((select max(a.acted_at) from plan_act a
  where a.plan_id = obligation.plan_id and a.version_no = obligation.version_no and a.kind in ('AGREED', 'APPROVED')), current_timestamp);
update obligation set replaced_at = current_timestamp where status = 'REPLACED';
alter table obligation alter column frozen_at set not null;

create table lecture_session_state (
  session_id  varchar(36)  not null references lecture_session (id),
  version     integer      not null,
  since       timestamp with time zone not null,
  campaign_id varchar(36)  not null,
  batch       integer      not null,
  topic       varchar(200) not null,
  lecturer    varchar(100),
  place       varchar(200),
  audience    varchar(30),
  expected    integer,
  planned_on  date         not null,
  held_on     date,
  status      varchar(20)  not null,
  reason      varchar(500),
  attended    integer,
  counted     boolean,
  reported_by varchar(64),
  reported_at timestamp with time zone,
  primary key (session_id, version)
);
create index lecture_session_state_by_campaign on lecture_session_state (campaign_id);

create table grassroots_batch_state (
  batch_id    varchar(36) not null references grassroots_batch (id),
  version     integer     not null,
  since       timestamp with time zone not null,
  campaign_id varchar(36) not null,
  status      varchar(20) not null,
  shortfall   integer     not null,
  reported_at timestamp with time zone,
  primary key (batch_id, version)
);
create index grassroots_batch_state_by_campaign on grassroots_batch_state (campaign_id);

-- Of earlier sessions and batches only the present state is known.
insert into lecture_session_state (session_id, version, since, campaign_id, batch, topic, lecturer, place, audience, expected,
  planned_on, held_on, status, reason, attended, counted, reported_by, reported_at)
select id, version, coalesce(reported_at, current_timestamp), campaign_id, batch, topic, lecturer, place, audience, expected,
  planned_on, held_on, status, reason, attended, counted, reported_by, reported_at
from lecture_session;
insert into grassroots_batch_state (batch_id, version, since, campaign_id, status, shortfall, reported_at)
select id, version, coalesce(reported_at, current_timestamp), campaign_id, status, shortfall, reported_at
from grassroots_batch;
