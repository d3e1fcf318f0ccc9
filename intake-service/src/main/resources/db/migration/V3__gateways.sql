-- Every version of every registered gateway, whole; the highest is in force. Secrets are sealed under intake's storage keyset.
create table gateway (
  name    text   not null,
  version bigint not null check (version > 0),
  content jsonb  not null,
  primary key (name, version)
);

-- Append-only: who changed what and when stays as it was.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on gateway from %I', current_schema() || '_app');
  end if;
end $$;
