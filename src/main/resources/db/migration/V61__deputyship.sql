-- Who stands for whom from one day to another, and why. A row is only ever changed by its revocation.
create table deputyship (
  id             varchar(36)  primary key,
  person_id      varchar(64)  not null,
  deputy_id      varchar(64)  not null,
  from_day       date         not null,
  to_day         date         not null,
  reason         varchar(500) not null,
  named_by       varchar(64)  not null,
  named_at       timestamp with time zone not null,
  revoked_by     varchar(64),
  revoked_at     timestamp with time zone,
  revoked_reason varchar(500)
);
create index deputyship_by_deputy on deputyship (deputy_id, to_day);
create index deputyship_by_person on deputyship (person_id, to_day);

-- What was done for another. The completion says who did it.
create table deputy_act (
  task_id      varchar(64) primary key,
  business_key varchar(64) not null,
  person_id    varchar(64) not null,
  for_person   varchar(64) not null,
  acted_at     timestamp with time zone not null
);
create index deputy_act_by_key on deputy_act (business_key);
