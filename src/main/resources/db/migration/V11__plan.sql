create table plan (
  id                  varchar(36) primary key,
  campaign_id         varchar(36) not null references campaign (id),
  unit_id             varchar(64) not null,
  status              varchar(20) not null,
  stage               varchar(20),
  approved_version_no integer,
  revision            integer     not null,
  -- leads with the foreign key, so it serves as its index too
  constraint plan_once_per_unit unique (campaign_id, unit_id)
);

create table plan_version (
  plan_id      varchar(36) not null references plan (id),
  version_no   integer     not null,
  kind         varchar(20) not null,
  document     text        not null,
  sha256       varchar(64) not null,
  reason       varchar(500),
  submitted_by varchar(64) not null,
  submitted_at timestamp with time zone not null,
  primary key (plan_id, version_no)
);

create table plan_act (
  plan_id    varchar(36) not null references plan (id),
  act_no     integer     not null,
  kind       varchar(30) not null,
  person_id  varchar(64),
  acted_at   timestamp with time zone not null,
  opinion    varchar(1000),
  version_no integer,
  primary key (plan_id, act_no)
);

create table review_issue (
  plan_id     varchar(36)  not null references plan (id),
  issue_no    integer      not null,
  version_no  integer      not null,
  place       varchar(100) not null,
  demand      varchar(500) not null,
  basis       varchar(300),
  raised_by   varchar(64)  not null,
  raised_at   timestamp with time zone not null,
  answer      varchar(1000),
  answered_by varchar(64),
  answered_at timestamp with time zone,
  primary key (plan_id, issue_no)
);
