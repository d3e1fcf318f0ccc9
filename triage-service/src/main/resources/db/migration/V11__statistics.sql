-- What was published in numbers, period by period. It stays as it was: counted anew after a case changed, the difference would tell of
-- that case (DIS-6).
create table statistics_publication (
  period       text        primary key,
  published_by text        not null,
  published_at timestamptz not null,
  content      jsonb       not null
);

-- Append-only: the runtime login may neither change nor remove a row.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on statistics_publication from %I', current_schema() || '_app');
  end if;
end $$;
