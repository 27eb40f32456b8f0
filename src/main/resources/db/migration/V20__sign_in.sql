-- Wrong passwords of late, so that neither a restart nor a second node forgets them. An attempt stands here already while its
-- password is being checked: many at once must not all find fewer than five before them.
create table sign_in_failure (
  id          varchar(36) primary key,
  -- As typed if it can be an account at all, else its SHA-256: people type passwords into the wrong field.
  account     varchar(64) not null,
  address     varchar(64) not null,
  in_progress boolean not null,
  failed_at   timestamp with time zone not null
);
create index sign_in_failure_account on sign_in_failure (account, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);
