-- The pool of lecturers, one for all units. Rows are never deleted: whoever lectures no more is withdrawn.
create table lecturer (
  id           varchar(36)  not null primary key,
  name         varchar(60)  not null,
  category     varchar(20)  not null,
  post         varchar(100),
  unit_id      varchar(64)  not null,
  entered_by   varchar(64)  not null,
  entered_at   timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  revision     integer      not null
);
create index lecturer_by_name on lecturer (name);

-- Earlier entries of a unit are offered when it plans again.
create index plan_by_unit on plan (unit_id);
