-- What the approved version of a plan promises, row by row. Rows are never changed except for their status.
create table obligation (
  id            varchar(36)  not null primary key,
  campaign_id   varchar(36)  not null references campaign (id),
  plan_id       varchar(36)  not null references plan (id),
  unit_id       varchar(64)  not null,
  row_key       varchar(36)  not null,
  version_no    integer      not null,
  added_in      integer      not null,
  track         varchar(20)  not null,
  batch         integer      not null,
  topic         varchar(200) not null,
  lecturer      varchar(100) not null,
  place         varchar(200) not null,
  date_from     date         not null,
  date_to       date         not null,
  audience      varchar(30)  not null,
  expected      integer      not null,
  session_count integer      not null,
  status        varchar(20)  not null,
  unique (plan_id, row_key, version_no)
);
create index obligation_by_campaign on obligation (campaign_id);

-- One wave of grassroots sessions, reported in one table.
create table grassroots_batch (
  id               varchar(36) not null primary key,
  campaign_id      varchar(36) not null references campaign (id),
  plan_id          varchar(36) not null references plan (id),
  unit_id          varchar(64) not null,
  batch            integer     not null,
  added_in         integer     not null,
  status           varchar(20) not null,
  shortfall        integer     not null,
  reason           varchar(500),
  note             varchar(2000),
  drawn_session_id varchar(36),
  draw_seed        bigint,
  reported_by      varchar(64),
  reported_at      timestamp with time zone,
  version          integer     not null,
  unique (plan_id, batch, added_in)
);
create index grassroots_batch_by_campaign on grassroots_batch (campaign_id);

create table lecture_session (
  id              varchar(36)  not null primary key,
  campaign_id     varchar(36)  not null references campaign (id),
  plan_id         varchar(36)  not null references plan (id),
  unit_id         varchar(64)  not null,
  track           varchar(20)  not null,
  batch           integer      not null,
  row_key         varchar(36),
  batch_id        varchar(36)  references grassroots_batch (id),
  meeting_kind    varchar(20),
  ordinal         integer      not null,
  added_in        integer      not null,
  topic           varchar(200) not null,
  lecturer        varchar(100),
  lecturer_title  varchar(100),
  place           varchar(200),
  planned_on      date         not null,
  planned_at      time,
  audience        varchar(30),
  expected        integer,
  invited_on      date,
  capacity        integer,
  contact_kind    varchar(20),
  contact_name    varchar(200),
  note            varchar(1000),
  status          varchar(20)  not null,
  reason          varchar(500),
  held_on         date,
  attended        integer,
  counted         boolean,
  highlights      varchar(2000),
  recording_title varchar(200),
  recording_link  varchar(500),
  evidence        text,
  reported_by     varchar(64),
  reported_at     timestamp with time zone,
  version         integer      not null
);
create index lecture_session_by_campaign on lecture_session (campaign_id);
create index lecture_session_by_plan on lecture_session (plan_id);
create index lecture_session_by_batch on lecture_session (batch_id);
-- The one calendar of lecturers, across all units.
create index lecture_session_by_lecturer on lecture_session (lecturer);

-- Finds the same link under two reports; the links themselves stand in lecture_session.evidence.
create table session_link (
  session_id varchar(36)  not null references lecture_session (id),
  link       varchar(500) not null,
  primary key (session_id, link)
);
create index session_link_by_link on session_link (link);

create table concern (
  id          varchar(36)   not null primary key,
  campaign_id varchar(36)   not null references campaign (id),
  plan_id     varchar(36)   not null references plan (id),
  session_id  varchar(36)   not null references lecture_session (id),
  ordinal     integer       not null,
  question    varchar(1000) not null,
  owner       varchar(100)  not null,
  due_on      date          not null,
  reply       varchar(2000),
  measures    varchar(2000),
  settled     boolean       not null,
  replied_by  varchar(64),
  replied_at  timestamp with time zone,
  version     integer       not null
);
create index concern_by_campaign on concern (campaign_id);
create index concern_by_plan on concern (plan_id);
create index concern_by_session on concern (session_id);

create table online_work (
  id           varchar(36) not null primary key,
  campaign_id  varchar(36) not null references campaign (id),
  plan_id      varchar(36) not null references plan (id),
  unit_id      varchar(64) not null,
  added_in     integer     not null,
  status       varchar(20) not null,
  column_count integer     not null,
  piece_count  integer     not null,
  repost_count integer     not null,
  report       text,
  reported_by  varchar(64),
  reported_at  timestamp with time zone,
  version      integer     not null,
  unique (plan_id, added_in)
);
create index online_work_by_campaign on online_work (campaign_id);

create table session_check (
  id             varchar(36) not null primary key,
  plan_id        varchar(36) not null references plan (id),
  session_id     varchar(36) not null references lecture_session (id),
  sample_percent integer     not null,
  seed           bigint      not null,
  sampled        boolean     not null,
  outcome        varchar(20),
  note           varchar(1000),
  checked_by     varchar(64),
  drawn_at       timestamp with time zone not null,
  closed_at      timestamp with time zone,
  version        integer     not null,
  unique (session_id)
);
create index session_check_by_plan on session_check (plan_id);
