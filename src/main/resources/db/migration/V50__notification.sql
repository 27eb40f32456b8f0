-- What somebody should hear of, written in the transaction of the act. A row goes when the persons have their messages.
create table notification_event (
  id                  varchar(36)  primary key,
  kind                varchar(20)  not null,
  title               varchar(300) not null,
  detail              varchar(1000),
  task_id             varchar(64),
  business_key        varchar(64),
  process_instance_id varchar(64),
  unit_id             varchar(64),
  -- Either one person or a group; the unit narrows a group to those who see its work.
  person_id           varchar(64),
  candidate_group     varchar(64),
  actor_id            varchar(64),
  happened_at         timestamp with time zone not null
);

-- The inbox of each person.
create table notification (
  id                  varchar(36)  primary key,
  person_id           varchar(64)  not null,
  kind                varchar(20)  not null,
  title               varchar(300) not null,
  detail              varchar(1000),
  task_id             varchar(64),
  business_key        varchar(64),
  process_instance_id varchar(64),
  happened_at         timestamp with time zone not null,
  read_at             timestamp with time zone
);
create index notification_person on notification (person_id, id);
create index notification_unread on notification (person_id, read_at);

-- What leaves the house: one row per message and way. A letter to a person belongs to a message of the inbox; one to the group of a unit
-- and the one that checks an address carry their own text.
create table delivery (
  id              varchar(36)  primary key,
  way             varchar(10)  not null,
  notification_id varchar(36)  references notification (id),
  recipient       varchar(320) not null,
  subject         varchar(300) not null,
  body            varchar(2000),
  task_id         varchar(64),
  status          varchar(20)  not null,
  attempts        integer      not null,
  next_at         timestamp with time zone not null,
  owner           varchar(36),
  lease_until     timestamp with time zone,
  problem         varchar(500),
  created_at      timestamp with time zone not null,
  finished_at     timestamp with time zone
);
create index delivery_due on delivery (status, next_at);

-- Where and about what a person wants to hear outside the inbox. Only what differs from the default stands here.
create table notification_address (
  person_id       varchar(64)  primary key,
  mail_address    varchar(254),
  pending_address varchar(254),
  code            varchar(6),
  code_until      timestamp with time zone,
  code_tries      integer      not null
);
create table notification_choice (
  person_id varchar(64) not null,
  kind      varchar(20) not null,
  way       varchar(10) not null,
  wanted    boolean     not null,
  primary key (person_id, kind, way)
);
