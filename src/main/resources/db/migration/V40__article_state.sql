-- What an article was at every moment: one row per change, never updated. Says when an article ended that nobody published.
create table article_state (
  article_id    varchar(36)  not null references article (id),
  revision      integer      not null,
  since         timestamp with time zone not null,
  status        varchar(20)  not null,
  closed_reason varchar(200) not null,
  primary key (article_id, revision)
);

-- Of earlier articles only the present state is known; the last moment that was kept of them stands for its beginning.
insert into article_state (article_id, revision, since, status, closed_reason)
select a.id, a.revision, coalesce((select max(p.recorded_at) from article_publication p where p.article_id = a.id),
  (select max(o.given_at) from article_opinion o where o.article_id = a.id),
  (select max(v.written_at) from article_version v where v.article_id = a.id), a.offered_at), a.status, a.closed_reason
from article a;
