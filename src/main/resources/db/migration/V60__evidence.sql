-- A file on its way in. Its bytes lie in evidence_block under its own id until it is complete.
create table evidence_upload (
  id          varchar(36)  not null primary key,
  task_id     varchar(64)  not null,
  unit_id     varchar(64)  not null,
  person_id   varchar(64)  not null,
  file_name   varchar(200) not null,
  file_size   bigint       not null,
  -- Name, length and this tell whether somebody goes on with the same file.
  modified_at bigint       not null,
  received    bigint       not null,
  touched_at  timestamp with time zone not null,
  unique (task_id, person_id, file_name, file_size, modified_at)
);
create index evidence_upload_by_unit on evidence_upload (unit_id);

-- The bytes of a file, once, whoever uploads them how often.
create table evidence_content (
  sha256    varchar(64) not null primary key,
  file_type varchar(20) not null,
  file_size bigint      not null,
  width     integer,
  height    integer
);

-- Owner is an upload's id or a content's hash. No block is longer than half a megabyte.
create table evidence_block (
  owner_id varchar(64) not null,
  start_at bigint      not null,
  bytes    bytea       not null,
  primary key (owner_id, start_at)
);

create table evidence_preview (
  sha256    varchar(64) not null references evidence_content (sha256),
  side      varchar(10) not null,
  bytes     bytea       not null,
  primary key (sha256, side)
);

-- A file that somebody added to a task; session_id is empty until a report names it.
create table evidence_file (
  id              varchar(36)  not null primary key,
  task_id         varchar(64)  not null,
  unit_id         varchar(64)  not null,
  session_id      varchar(36),
  sha256          varchar(64)  not null references evidence_content (sha256),
  -- Of the bytes as they came, before what a camera wrote about the place was taken out.
  received_sha256 varchar(64)  not null,
  file_name       varchar(200) not null,
  file_size       bigint       not null,
  taken_at        timestamp,
  uploaded_by     varchar(64)  not null,
  uploaded_at     timestamp with time zone not null,
  unique (task_id, sha256)
);
create index evidence_file_by_session on evidence_file (session_id);
create index evidence_file_by_content on evidence_file (sha256);
create index evidence_file_by_unit on evidence_file (unit_id);
