-- Every disclosure and every reading of personal text by a person (DIS-8). Each row's hash covers the row and the hash before it.
create table access_record (
  position       bigint      primary key,
  at             timestamptz not null,
  actor          text        not null,
  action         text        not null,
  subject_type   text        not null,
  subject_id     uuid        not null,
  purpose        text        not null,
  basis          text,
  policy_version text,
  previous_hash  bytea       not null,
  hash           bytea       not null
);
create index access_record_subject on access_record (subject_id, position);

-- The last hash, signed. One row: whoever appends locks it, so the chain has no forks.
create table access_head (
  only_row  boolean primary key default true check (only_row),
  position  bigint  not null,
  hash      bytea   not null,
  signature text    not null,
  signed_at timestamptz
);
insert into access_head (position, hash, signature) values (0, decode(repeat('00', 32), 'hex'), '');

-- Append-only: the runtime login may neither change nor remove a row.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on access_record from %I', current_schema() || '_app');
    execute format('revoke insert, delete, truncate on access_head from %I', current_schema() || '_app');
  end if;
end $$;
