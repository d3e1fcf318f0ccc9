-- RES-4: signals whose case was erased. What was taken by Kafka alone may be stored only now, and then without words. No foreign key: for
-- the same reason the signal may not be here yet.
create table erased_signal (
  signal_id uuid        primary key,
  case_id   uuid        not null,
  erased_at timestamptz not null
);

-- The conversation of an erased signal is found by it: who writes again starts another.
create index conversation_signal on conversation (signal_id) where signal_id is not null;
