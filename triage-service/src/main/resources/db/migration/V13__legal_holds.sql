-- RES-4: nothing of a case under legal hold is erased. Who set and lifted it, when and why, stays; the reasons are sealed.
create table legal_hold (
  id            uuid        primary key,
  case_id       uuid        not null references case_file,
  set_by        text        not null,
  set_at        timestamptz not null,
  reason        text        not null,
  lifted_by     text,
  lifted_at     timestamptz,
  lifted_reason text,
  constraint lifted_whole check (num_nulls(lifted_by, lifted_at, lifted_reason) in (0, 3))
);
create index legal_hold_case on legal_hold (case_id, id);
-- One hold at a time, whoever is faster.
create unique index legal_hold_in_force on legal_hold (case_id) where lifted_at is null;

-- Closed cases by the day they were closed, the oldest first: the order in which retention ends.
create index case_closed_since on case_file (state_since, id) where status = 'CLOSED';

-- A hold may be lifted, once; otherwise the runtime login changes nothing of it.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on legal_hold from %I', current_schema() || '_app');
    execute format('grant update (lifted_by, lifted_at, lifted_reason) on legal_hold to %I', current_schema() || '_app');
  end if;
end $$;
