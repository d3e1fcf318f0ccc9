-- Records that could not be handled, as they were; an operator replays or discards them.
create table dead_letter (
  id               uuid        primary key,
  topic            text        not null,
  partition_number integer     not null,
  record_offset    bigint      not null,
  record_time      timestamptz not null,
  key              text,
  headers          jsonb       not null,
  payload          bytea,      -- emptied when discarded
  reason           text        not null, -- a class and a place in the code, never a message: it could hold personal text
  died_at          timestamptz not null,
  settled_at       timestamptz,
  settled_by       text,
  settlement       text check (settlement in ('REPLAYED', 'DISCARDED')),
  settlement_note  text,
  -- Delivered again after a crash, the same record is the same dead letter; a topic made anew has other times.
  constraint dead_letter_once unique (topic, partition_number, record_offset, record_time),
  constraint dead_letter_settled_whole check ((settled_at is null) = (settlement is null))
);
create index dead_letter_open on dead_letter (id) where settled_at is null;
