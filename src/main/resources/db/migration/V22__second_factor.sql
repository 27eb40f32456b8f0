-- What a person's authenticator shares with us. The row goes when the second factor is reset.
create table second_factor (
  person_id   varchar(64) primary key,
  -- AES-GCM under the key outside the database, bound to the person: it opens in no other row.
  secret      varchar(255) not null,
  -- The last half minute whose code was taken; codes of this one and of those before it are used up.
  last_step   bigint not null,
  enrolled_at timestamp with time zone not null
);

-- For whoever has lost the authenticator: each lets in once. Keyed hashes, so that the table alone gives nothing away.
create table recovery_code (
  person_id varchar(64) not null,
  hash      varchar(64) not null,
  used_at   timestamp with time zone,
  primary key (person_id, hash)
);
