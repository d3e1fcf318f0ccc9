-- Events that Kafka acknowledged a short while ago. A broker that dies can take the last it acknowledged with it: what the
-- operating system had not written yet, or what stood behind a torn write on a full disk. Then they wait in the outbox again,
-- at their old positions. Unlogged, for it costs no write-ahead log: it is empty after PostgreSQL itself has crashed.
create unlogged table outbox_sent (
  like outbox,
  sent_at timestamptz not null default now()
);
create index outbox_sent_at on outbox_sent (sent_at);
-- Rows live for half a minute: vacuum by number, as the outbox.
alter table outbox_sent set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_insert_scale_factor = 0.0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 50000);
