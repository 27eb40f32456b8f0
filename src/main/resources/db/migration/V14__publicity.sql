-- An article from its proposal to its publications. The columns idea_* hold the proposal and never change.
create table article (
    id            varchar(36)  not null primary key,
    campaign_id   varchar(36)  not null references campaign (id),
    plan_id       varchar(36)  not null references plan (id),
    unit_id       varchar(64)  not null,
    source        varchar(100) not null,
    idea_title    varchar(200) not null,
    idea_kind     varchar(20)  not null,
    idea_channels varchar(200) not null,
    idea_material text         not null,
    proposed_by   varchar(64)  not null,
    offered_at    timestamp with time zone not null,
    review_run    varchar(64)  not null,
    status        varchar(20)  not null,
    closed_reason varchar(200) not null,
    revision      integer      not null,
    -- The same proposal is taken up once, however often it is offered.
    unique (source)
);
create index article_by_campaign on article (campaign_id);
create index article_by_plan on article (plan_id);

create table article_version (
    article_id varchar(36)  not null references article (id),
    number     integer      not null,
    title      varchar(200) not null,
    body       text         not null,
    kind       varchar(20)  not null,
    channels   varchar(200) not null,
    written_by varchar(64)  not null,
    written_at timestamp with time zone not null,
    primary key (article_id, number)
);

-- Opinions of the reviewers, in their order. text_hash is the SHA-256 of the text that the reviewer had before him.
create table article_opinion (
    article_id     varchar(36)   not null references article (id),
    ordinal        integer       not null,
    version_number integer       not null,
    stage          varchar(10)   not null,
    decision       varchar(10)   not null,
    reviewer       varchar(64)   not null,
    opinion        varchar(2000) not null,
    checks         varchar(200)  not null,
    text_hash      varchar(64)   not null,
    given_at       timestamp with time zone not null,
    primary key (article_id, ordinal)
);

create table article_publication (
    article_id   varchar(36)  not null references article (id),
    channel      varchar(30)  not null,
    link         varchar(500) not null,
    published_on date         not null,
    note         varchar(500) not null,
    recorded_by  varchar(64),
    connector    varchar(500),
    text_hash    varchar(64)  not null,
    recorded_at  timestamp with time zone not null,
    primary key (article_id, channel)
);
