-- What the engine does not keep about the persons in its act_id_user. A row stays when a person is deleted there: were the name given
-- again, sessions of the first would otherwise count for the second.
create table account (
  person_id           varchar(64) primary key,
  disabled_at         timestamp with time zone,
  disabled_by         varchar(64),
  disabled_reason     varchar(200),
  -- Null for the accounts of the demonstration, whose password never grows old.
  password_set_at     timestamp with time zone,
  must_change         boolean not null,
  -- Counts up when all sessions of the person must end; a session remembers the number that it began with.
  session_epoch       integer not null,
  signed_in_at        timestamp with time zone,
  signed_in_from      varchar(64),
  signed_in_before_at timestamp with time zone
);
insert into account (person_id, password_set_at, must_change, session_epoch)
  select id_, current_timestamp, false, 1 from act_id_user;

-- Hashes that were replaced, so that they are not used again; the present one stands in act_id_user.
create table former_password (
  id          varchar(36) primary key,
  person_id   varchar(64) not null,
  hash        varchar(255) not null,
  salt        varchar(255),
  replaced_at timestamp with time zone not null
);
create index former_password_person on former_password (person_id, replaced_at);
