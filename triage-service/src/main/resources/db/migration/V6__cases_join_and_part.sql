-- A case that joined another keeps its notes, what referral told of it and its access record under its own id; who reads the case that
-- stayed finds them by this. It follows from the document, so that the two can never differ.
alter table case_file add column merged_into uuid generated always as ((content ->> 'mergedInto')::uuid) stored;
create index case_merged_into on case_file (merged_into) where merged_into is not null;

-- TRI-8: every join and every parting, by whom, when, why, and what moved. Append-only: the runtime login cannot change it.
create table case_join (
  id            uuid        primary key,
  kind          text        not null check (kind in ('JOINED', 'PARTED')),
  case_id       uuid        not null, -- the case that stays
  other_case_id uuid        not null, -- the case that joins it, or parts from it
  joined_by     text        not null, -- 'triage' of a receipt or conversation
  joined_at     timestamptz not null,
  reason        text,                 -- sealed; absent of a receipt or conversation
  content       jsonb       not null  -- what moved, so that it can be undone; no text
);
create index case_join_case on case_join (case_id);
create index case_join_other on case_join (other_case_id);

do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on case_join from %I', current_schema() || '_app');
  end if;
end
$$;
