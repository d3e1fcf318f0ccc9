-- Events that wait for Kafka: written in the transaction of the state they tell of, deleted once Kafka acknowledged them.
create table outbox (
  -- The order of sending. Taken at the insert, so events of one aggregate, whose writers wait for one another, are in order.
  position   bigint generated always as identity primary key,
  id         uuid        not null,
  topic      text        not null,
  key        text        not null,
  type       text        not null,
  urgent     boolean     not null default false,
  headers    jsonb       not null,
  payload    bytea,      -- absent: a tombstone of a compacted topic
  created_at timestamptz not null default now()
);
-- The relay asks first for urgent rows and, so that none overtakes an older one of its own key, for their elders.
create index outbox_urgent on outbox (key, position) where urgent;
create index outbox_key on outbox (key);
-- Rows live for milliseconds: vacuum by number of dead rows, not by share of a table that is nearly empty.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000,
  autovacuum_vacuum_insert_scale_factor = 0.0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 50000);

-- Rings the relay only if it sleeps. A committing NOTIFY holds a database-wide lock through the flush to disk, which would
-- end group commit; so the relay holds an advisory lock while it sleeps, and a writer that gets that lock (shared, until its
-- own end) knows the relay is awake and cannot fall asleep before this transaction ends. No wake-up can be missed.
create function ring_outbox_relay() returns trigger language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock_shared(hashtext('waylight.outbox.asleep'), hashtext(tg_table_schema)) then
    perform pg_notify('outbox_' || tg_table_schema, '');
  end if;
  return null;
end $$;
create trigger outbox_rings after insert on outbox for each statement execute function ring_outbox_relay();
