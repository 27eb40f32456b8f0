-- What administrators, and people themselves, did to accounts. Rows are only added.
create table account_act (
  id        varchar(36) primary key,
  person_id varchar(64) not null,
  kind      varchar(40) not null,
  by_id     varchar(64) not null,
  -- Reason, role or unit.
  detail    varchar(500),
  acted_at  timestamp with time zone not null
);
create index account_act_person on account_act (person_id, acted_at);

-- Who chose a password that must be changed, and who took away a second factor that is not there again: never one person for both.
alter table account add column password_set_by varchar(64);
alter table account add column second_factor_reset_by varchar(64);
alter table account alter column disabled_reason set data type varchar(500);
