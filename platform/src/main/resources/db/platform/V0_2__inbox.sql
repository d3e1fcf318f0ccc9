-- Events already taken: the id is stored in the transaction of the event's effect, so that the same event again changes nothing.
create table inbox (
  event_id uuid        primary key,
  taken_at timestamptz not null default now()
);
-- Old ids are dropped by age; rows arrive in that order, so a block range index is enough.
create index inbox_taken_at on inbox using brin (taken_at);
alter table inbox set (autovacuum_vacuum_insert_scale_factor = 0.0, autovacuum_vacuum_insert_threshold = 200000);
