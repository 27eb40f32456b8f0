-- Who is asked for on which day by the plans that were submitted, one row for each name: a version itself is sealed and cannot be searched.
-- Only lines of one certain day: of a period, a day may be left. Follows from plan_version and is never read as evidence of it.
create table planned_lecture (
  plan_id    varchar(36)  not null,
  version_no integer      not null,
  line_key   varchar(36)  not null,
  lecturer   varchar(60)  not null,
  held_on    date         not null,
  topic      varchar(100) not null,
  place      varchar(100) not null,
  primary key (plan_id, version_no, line_key, lecturer),
  constraint planned_lecture_in_version foreign key (plan_id, version_no) references plan_version (plan_id, version_no)
);
create index planned_lecture_by_lecturer on planned_lecture (lecturer, held_on);
