-- Signals as intake knows them. Personal text is here only in the form sealed to triage, which intake cannot open (INT-6).
create table signal (
  -- Follows from gateway and key, so the same submission meets its earlier row here (INT-2).
  id                 uuid        primary key,
  gateway            text        not null,
  channel            text        not null,
  -- The lane of the first answer; a replayed answer repeats it.
  lane               text        not null,
  -- Keyed hash of the canonical content: tells a repetition from other content under the same key.
  content_hash       text        not null,
  received_at        timestamptz not null,
  occurred_at        timestamptz,
  facts              jsonb       not null,
  linked_signal_id   uuid,
  receipt_unresolved boolean     not null
);

create table signal_message (
  signal_id      uuid        not null references signal on delete cascade,
  id             uuid        not null,
  -- The key it was submitted under, where it had one of its own.
  submission     uuid,
  lane           text        not null,
  content_hash   text        not null,
  received_at    timestamptz not null,
  provider_order bigint      not null,
  sent_at        timestamptz not null,
  author         text        not null,
  sealed_text    text        not null,
  facts          jsonb,
  primary key (signal_id, id)
);
-- One submission is one message (INT-2), whichever signal it joined.
create unique index signal_message_submission on signal_message (submission) where submission is not null;
