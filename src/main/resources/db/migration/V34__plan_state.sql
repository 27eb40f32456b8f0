-- What a plan was at every moment: one row per change, never updated. The figures of a past day are read from here.
create table plan_state (
  plan_id             varchar(36) not null references plan (id),
  revision            integer     not null,
  since               timestamp with time zone not null,
  status              varchar(20) not null,
  stage               varchar(20),
  approved_version_no integer,
  primary key (plan_id, revision)
);

-- Of earlier plans only the present state is known.
insert into plan_state (plan_id, revision, since, status, stage, approved_version_no)
select p.id, p.revision, (select max(a.acted_at) from plan_act a where a.plan_id = p.id), p.status, p.stage, p.approved_version_no
from plan p;
