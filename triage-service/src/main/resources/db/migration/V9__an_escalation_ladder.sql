-- A clock that ran out is told step by step (TRI-10). What decides stands in rows, so that any replica goes on where another was killed.

-- When the clock started. Ahead of now it says that the wall clock was set back since: such a case is looked at, not waited for.
-- (The default is for replicas of the version before, while they still run.)
alter table case_file add column clock_started_at timestamptz;
update case_file set clock_started_at = (content -> 'clock' ->> 'startedAt')::timestamptz;
alter table case_file alter column clock_started_at set default now();
alter table case_file alter column clock_started_at set not null;
-- When the ladder began, and when to look again. Empty until the clock ran out, and again when the case gets another clock.
alter table case_file add column ran_out_at timestamptz;
alter table case_file add column escalate_at timestamptz;

-- The next to be looked at; it replaces the index of what nobody has taken.
drop index case_unclaimed;
create index case_escalation on case_file (coalesce(escalate_at, due_at)) where status = 'OPEN';
-- What a wall clock that was set back left in the future: hardly ever a row, always asked for.
create index case_clock_ahead on case_file (clock_started_at) where status = 'OPEN' and escalate_at is null;
create index case_escalated on case_file (escalated_at) where status = 'OPEN' and escalated_at is not null;

-- Each telling of a step is an alert of its own, and the same one is never told twice, whoever tries.
alter table alert add column clock_started_at timestamptz;
alter table alert add column step text;
alter table alert add column repetition integer;
alter table alert add column step_to text;
alter table alert add constraint step_whole check (num_nulls(clock_started_at, step, repetition, step_to) in (0, 4));
create unique index alert_step on alert (case_id, clock_started_at, step, repetition desc) where step is not null;
