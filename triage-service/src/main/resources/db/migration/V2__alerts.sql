-- Alerts to supervisors. The number is the event id of the live stream, and a supervisor resumes after the last one seen; so numbers
-- must become visible in order: whoever inserts first takes the advisory lock 'waylight.alerts', until the end of the transaction.
create table alert (
  id                 bigint      generated always as identity primary key,
  case_id            uuid        not null,
  kind               text        not null check (kind in ('URGENT_CASE', 'RAISED_BY_ADVOCATE', 'CLOCK_RAN_OUT')),
  urgency            text        not null,
  rule_ids           text[]      not null,
  raised_at          timestamptz not null,
  due_at             timestamptz not null,
  signal_received_at timestamptz not null,
  acknowledged_by    text,
  acknowledged_at    timestamptz
);
create index alert_open on alert (id) where acknowledged_at is null;
create index alert_case on alert (case_id);

-- Every replica listens and looks for rows newer than the last it told.
create function tell_alert() returns trigger language plpgsql as $$
begin
  perform pg_notify('alert_' || tg_table_schema, '');
  return null;
end $$;
create trigger alert_tells after insert on alert for each statement execute function tell_alert();
