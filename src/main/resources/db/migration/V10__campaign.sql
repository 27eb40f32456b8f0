create table campaign (
  id               varchar(36)   primary key,
  notice_number    varchar(60)   not null,
  notice_title     varchar(200)  not null,
  issuer           varchar(100)  not null,
  notice_issued_on date          not null,
  theme            varchar(200)  not null,
  window_start     date          not null,
  window_end       date          not null,
  plan_deadline    date          not null,
  tracks           varchar(100)  not null,
  requirements     varchar(2000) not null,
  status           varchar(20)   not null,
  highlights       varchar(4000),
  problems         varchar(4000),
  conclusion       varchar(4000),
  version          integer       not null
);

create table campaign_unit (
  campaign_id varchar(36) not null references campaign (id),
  unit_id     varchar(64) not null,
  unit_no     integer     not null,
  invited_by  varchar(64) not null,
  invited_at  timestamp with time zone not null,
  late        boolean     not null,
  reason      varchar(500),
  primary key (campaign_id, unit_id)
);

create table campaign_act (
  campaign_id varchar(36) not null references campaign (id),
  act_no      integer     not null,
  kind        varchar(30) not null,
  person_id   varchar(64) not null,
  acted_at    timestamp with time zone not null,
  opinion     varchar(1000),
  primary key (campaign_id, act_no)
);
