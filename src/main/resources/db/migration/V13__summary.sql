-- The closing report of a unit on one plan.
create table summary (
    id          varchar(36) not null primary key,
    campaign_id varchar(36) not null references campaign (id),
    plan_id     varchar(36) not null references plan (id),
    unit_id     varchar(64) not null,
    status      varchar(20) not null,
    revision    integer     not null,
    unique (plan_id)
);
create index summary_by_campaign on summary (campaign_id);

-- content and figures are JSON documents that never change once written.
create table summary_version (
    summary_id   varchar(36) not null references summary (id),
    no           integer     not null,
    content      text        not null,
    figures      text        not null,
    submitted_by varchar(64) not null,
    submitted_at timestamp with time zone not null,
    primary key (summary_id, no)
);

create table summary_issue (
    summary_id  varchar(36)   not null references summary (id),
    no          integer       not null,
    version_no  integer       not null,
    place       varchar(200)  not null,
    demand      varchar(1000) not null,
    basis       varchar(500),
    raised_by   varchar(64)   not null,
    raised_at   timestamp with time zone not null,
    answer      varchar(1000),
    answered_by varchar(64),
    answered_at timestamp with time zone,
    primary key (summary_id, no)
);

create table summary_act (
    summary_id varchar(36) not null references summary (id),
    ordinal    integer     not null,
    kind       varchar(20) not null,
    person_id  varchar(64),
    at         timestamp with time zone not null,
    opinion    varchar(2000),
    version_no integer     not null,
    primary key (summary_id, ordinal)
);
