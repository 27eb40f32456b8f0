-- A dossier that was made and sealed; its file lies in the folder of dossiers under its id. Rows are never changed.
create table dossier (
  id            varchar(36)  primary key,
  campaign_id   varchar(36)  not null references campaign (id),
  plan_id       varchar(36)  references plan (id),
  unit_id       varchar(64),
  title         varchar(500) not null,
  complete      boolean      not null,
  as_of         timestamp with time zone not null,
  made_by       varchar(255) not null,
  file_count    integer      not null,
  manifest_hash varchar(64)  not null,
  algorithm     varchar(20)  not null,
  archive_hash  varchar(64)  not null,
  archive_size  bigint       not null,
  checks        text         not null
);
create index dossier_by_campaign on dossier (campaign_id);
create index dossier_by_plan on dossier (plan_id);
