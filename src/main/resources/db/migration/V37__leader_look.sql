-- Until when a leader has seen what goes on: the page shows what has changed since.
create table leader_look (
  person_id   varchar(64) primary key,
  latest_at   timestamp with time zone not null,
  previous_at timestamp with time zone
);
-- What waits for a group, the most urgent first.
create index task_record_waiting on task_record (candidate_group, ended_at, due_at);
-- Campaigns of a unit, and those that run, the newest first.
create index campaign_unit_by_unit on campaign_unit (unit_id, campaign_id);
