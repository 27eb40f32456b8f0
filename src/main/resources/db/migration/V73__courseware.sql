-- Slides, texts and videos from which lecturers speak. Rows are never deleted: what is used no more is withdrawn.
create table courseware (
  id           varchar(36)  not null primary key,
  title        varchar(100) not null,
  -- Empty when it serves all of them.
  track        varchar(20),
  -- Who has passed the content, outside of this program, and when.
  examiner     varchar(100) not null,
  examined_on  date         not null,
  unit_id      varchar(64)  not null,
  file_name    varchar(200) not null,
  file_type    varchar(20)  not null,
  file_size    bigint       not null,
  sha256       varchar(64)  not null,
  status       varchar(20)  not null,
  withdrawn_at timestamp with time zone,
  revision     integer      not null
);
create index courseware_by_content on courseware (sha256);

-- What has been done about it, one row for each revision.
create table courseware_act (
  courseware_id varchar(36) not null references courseware (id),
  revision      integer     not null,
  kind          varchar(20) not null,
  person_id     varchar(64) not null,
  acted_at      timestamp with time zone not null,
  opinion       varchar(500),
  -- Of the file that it was about.
  sha256        varchar(64) not null,
  primary key (courseware_id, revision)
);

-- What keeps a file that is no evidence of a session.
alter table evidence_file add column keeper_id varchar(36);
create index evidence_file_by_keeper on evidence_file (keeper_id);
