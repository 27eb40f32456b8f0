-- A case brought to the notice of named persons (抄送). Its receipt is that the person has opened the case.
create table carbon_copy (
  id      varchar(36) not null primary key,
  -- Of a plan or an article.
  case_id varchar(36) not null,
  note    varchar(200),
  sent_by varchar(64) not null,
  sent_at timestamp with time zone not null
);
create index carbon_copy_by_case on carbon_copy (case_id);

create table carbon_copy_receipt (
  copy_id   varchar(36) not null references carbon_copy (id),
  person_id varchar(64) not null,
  opened_at timestamp with time zone,
  primary key (copy_id, person_id)
);
