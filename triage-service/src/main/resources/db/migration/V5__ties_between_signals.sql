-- What speaks for two signals telling of one situation (TRI-8). Hashes of what people wrote still are personal data: every key and
-- signature is keyed with triage's secret, and means nothing without it.

-- The MinHash signature of all that a signal's messages say; it grows with them, whatever their order (INT-4).
create table tie_signature (
  signal_id uuid  primary key,
  signature bytea not null
);

-- What a signal may share with others: bands of its signature, a phone, a plate, a business at a place ... One row a key.
create table tie_key (
  key        bigint not null, -- of the kind and the value together
  signal_id  uuid   not null,
  kind       text   not null,
  message_id uuid,             -- where it was read; of a text's bands there is no one place
  start_at   int,
  end_at     int,
  primary key (key, signal_id)
);
-- What else a case shares is looked up again when it is read; the bands, which are most rows, follow from the signature.
create index tie_key_signal on tie_key (signal_id) where kind <> 'TEXT';

-- A reason to think that two signals tell of one situation. Of signals, not of cases: cases join and part, the reason stays where it was
-- seen. A person decides; nothing is joined by it.
create table tie (
  one        uuid             not null,
  other      uuid             not null,
  kind       text             not null,
  key        bigint           not null, -- 0 for the text as a whole
  score      double precision not null check (score > 0 and score <= 1),
  one_message   uuid, one_start   int, one_end   int,
  other_message uuid, other_start int, other_end int,
  noticed_at timestamptz      not null,
  state      text             not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  decided_by text,
  decided_at timestamptz,
  primary key (one, other, kind, key),
  constraint each_pair_once check (one < other),
  constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index tie_other on tie (other);
