-- RES-4: what was erased leaves its row as a tombstone: coded facts and times that statistics count, and nothing of anybody.
alter table case_file add column erased_at timestamptz;

-- Closed cases by the day they were closed, without those that are done with.
drop index case_closed_since;
create index case_closed_since on case_file (state_since, id) where status = 'CLOSED' and erased_at is null;

-- That a case is to be erased, or was: why, by whom, when and how much. A case that joined another is erased with it.
create table erasure (
  case_id         uuid        primary key references case_file,
  cause           text        not null check (cause in ('SCHEDULE', 'REQUEST')),
  policy_version  text,
  requested_by    text,
  requested_at    timestamptz,
  reason          text,       -- sealed; goes with the case
  confirmed_by    text,
  erased_at       timestamptz,
  joined_case_ids uuid[]      not null default '{}',
  signal_ids      uuid[]      not null default '{}',
  counts          jsonb,
  -- How often it was told, and when last: a proof answers one telling.
  round           int         not null default 0,
  told_at         timestamptz,
  constraint requested_whole check (cause <> 'REQUEST' or num_nulls(requested_by, requested_at) = 0),
  constraint scheduled_under_a_policy check (cause <> 'SCHEDULE' or policy_version is not null),
  constraint confirmed_by_another check (cause <> 'REQUEST' or erased_at is null or confirmed_by <> requested_by),
  constraint confirmed_at_all check (cause <> 'REQUEST' or erased_at is null or confirmed_by is not null),
  constraint reason_goes_too check (erased_at is null or reason is null),
  constraint told_when_erased check ((erased_at is null) = (round = 0))
);
create index erasure_open on erasure (requested_at) where erased_at is null;
create index erasure_told on erasure (told_at) where erased_at is not null;

-- A request may change or go; what was erased stays as it was, but for how often it is told.
create function keep_erasure() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null and (tg_op = 'DELETE' or
      (old.case_id, old.cause, old.policy_version, old.requested_by, old.requested_at, old.confirmed_by, old.erased_at,
        old.joined_case_ids, old.signal_ids, coalesce(old.counts, new.counts)) is distinct from
      (new.case_id, new.cause, new.policy_version, new.requested_by, new.requested_at, new.confirmed_by, new.erased_at,
        new.joined_case_ids, new.signal_ids, new.counts)) then
    raise exception 'what was erased stays on record';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger erasure_stays before update or delete on erasure for each row execute function keep_erasure();

-- What the other services say they erased. Append-only.
create table erasure_proof (
  case_id   uuid        not null references erasure,
  service   text        not null,
  round     int         not null,
  proved_at timestamptz not null,
  counts    jsonb       not null,
  primary key (case_id, service, round)
);

-- Under which signal messages are kept that come to one that was erased, so that they make a case of their own; and under which signals
-- those were kept whose ids still tell a repetition.
create table erased_signal (
  signal_id uuid   primary key,
  home      uuid   not null,
  was       uuid[] not null
);
create index erased_signal_home on erased_signal (home);
create index signal_home_home on signal_home (home);
create index conversation_signal on conversation (signal_id) where signal_id is not null;
create index handover_case_case on handover_case (case_id);

-- A reason goes with its case; who held it and when stays.
alter table legal_hold alter column reason drop not null;
alter table legal_hold drop constraint lifted_whole;
alter table legal_hold add constraint lifted_whole check (num_nulls(lifted_by, lifted_at) in (0, 2));

-- Of the tables that the runtime login may only add to, it empties nothing itself: this does, as the owner, and only of what is erased.
create function erase_kept(root uuid) returns table (kind text, erased bigint)
security definer set search_path from current language plpgsql as $$
declare
  ids uuid[];
begin
  select array_append(e.joined_case_ids, e.case_id) into ids from erasure e where e.case_id = root and e.erased_at is not null;
  if ids is null then
    raise exception 'only what is erased may be emptied';
  end if;
  return query with gone as (
    update case_join set reason = null where (case_id = any (ids) or other_case_id = any (ids)) and reason is not null returning 1)
    select 'joinReasons', count(*) from gone;
  return query with gone as (
    update legal_hold set reason = null, lifted_reason = null where case_id = any (ids) and num_nonnulls(reason, lifted_reason) > 0
    returning 1)
    select 'holdReasons', count(*) from gone;
  return query with gone as (
    delete from assessment_history where case_id = any (ids) returning 1)
    select 'formerAssessments', count(*) from gone;
  return query with gone as (
    update case_change set about = null where case_id = any (ids) and what in ('TAGGED', 'UNTAGGED') and about is not null returning 1)
    select 'tags', count(*) from gone;
end $$;
revoke execute on function erase_kept(uuid) from public;

do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('grant execute on function erase_kept(uuid) to %I', current_schema() || '_app');
    execute format('revoke update, delete, truncate on erasure_proof from %I', current_schema() || '_app');
    execute format('revoke truncate on erasure from %I', current_schema() || '_app');
  end if;
end $$;
