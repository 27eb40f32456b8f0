-- What a person often writes, in the order in which it is offered: a JSON list of texts. The revision counts the changes, so that a lost
-- update is refused.
create table phrase_list (
  person_id  varchar(64) not null primary key,
  phrases    text        not null,
  revision   integer     not null,
  changed_at timestamp with time zone not null
);
