-- Which signal a provider's conversation has, and since and until when something was said in it (TRI-8).
create table conversation (
  id        uuid        primary key, -- a keyed hash of intake's: nobody's number
  signal_id uuid,
  first_at  timestamptz,
  last_at   timestamptz
);

-- Under which signal the messages of a signal of a conversation are kept: its own, or the one it joined.
create table signal_home (
  signal_id uuid primary key,
  home      uuid not null
);
