-- Browsers from which a person has signed in completely: wrong passwords of strangers do not keep them out.
create table known_device (
  -- SHA-256 of the cookie.
  device    varchar(64) not null,
  person_id varchar(64) not null,
  seen_at   timestamp with time zone not null,
  primary key (person_id, device)
);
create index known_device_seen on known_device (seen_at);

-- Null for a browser that the account does not know.
alter table sign_in_failure add column device varchar(64);
