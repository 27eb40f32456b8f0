-- A claimed task was taken from one person and given to another, or back to everybody who may claim it. Rows are only added.
create table hand_over (
  id           varchar(36)  primary key,
  task_id      varchar(64)  not null,
  campaign_id  varchar(36)  not null references campaign (id),
  working_day  date         not null,
  from_person  varchar(64)  not null,
  to_person    varchar(64),
  person_id    varchar(64)  not null,
  reason       varchar(500) not null,
  handed_at    timestamp with time zone not null,
  -- Sent to and fro it helps nobody.
  constraint hand_over_once_a_day unique (task_id, from_person, working_day)
);
create index hand_over_by_campaign on hand_over (campaign_id);
