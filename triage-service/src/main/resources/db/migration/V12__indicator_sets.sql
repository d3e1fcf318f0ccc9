-- Indicator sets on their way into use: proposed, tried on past cases, approved by somebody else (TRI-1). What a set says never changes.
create table indicator_set (
  id          uuid        primary key,
  language    text        not null,
  version     int         not null check (version > 0),
  state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text        not null,
  proposed_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  yaml        text        not null,
  constraint one_of_a_version unique (language, version),
  constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null)),
  constraint approved_by_another check (state <> 'APPROVED' or decided_by <> proposed_by)
);

-- What trials of a set found: which conclusions of past cases would change. No text.
create table indicator_backtest (
  id      uuid  primary key,
  set_id  uuid  not null references indicator_set,
  content jsonb not null
);
create index indicator_backtest_set on indicator_backtest (set_id, id);

-- With which indicators an open case was last assessed, so that those still to be read again are found.
alter table case_file
  add column indicators_version text generated always as (content #>> '{assessment,indicatorsVersion}') stored;
create index case_indicators on case_file (indicators_version) where status <> 'CLOSED';

-- Assessments that were replaced, each with the version of the case it belonged to. No text.
create table assessment_history (
  case_id      uuid        not null references case_file,
  case_version bigint      not null,
  content      jsonb       not null,
  primary key (case_id, case_version)
);

-- Append-only: the runtime login may neither change nor remove a row.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on assessment_history from %I', current_schema() || '_app');
    execute format('revoke update, delete, truncate on indicator_backtest from %I', current_schema() || '_app');
  end if;
end $$;
