-- Cases, the signals that make them, and their messages. What the queue sorts and filters by is a column; the rest of a case is one
-- document, always read and written whole. Personal text is sealed (INT-6), bound to the id of its record and the field.
create table case_file (
  id            uuid        primary key,
  version       bigint      not null check (version > 0),
  status        text        not null check (status in ('OPEN', 'CLAIMED', 'REVIEWED', 'CLOSED')),
  -- Who has it; kept apart from the document so that the queue can filter by it.
  held_by       text,
  state_since   timestamptz not null,
  close_reason  text,
  -- 0 routine, 1 crisis, 2 urgent: the queue shows the most urgent first, then the earliest deadline (TRI-5).
  urgency       smallint    not null check (urgency between 0 and 2),
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  -- When its clock was last told to have run out (TRI-10).
  escalated_at  timestamptz,
  content       jsonb       not null,
  constraint closed_with_reason check ((status = 'CLOSED') = (close_reason is not null))
);
-- The queue as supervisors read it, cursor by cursor.
create index case_queue on case_file (urgency desc, due_at, id) where status <> 'CLOSED';
-- The clocks that may run out: only what nobody has taken.
create index case_unclaimed on case_file (due_at) where status = 'OPEN';
create index case_held_by on case_file (held_by) where held_by is not null;

create table signal (
  id          uuid        primary key,
  case_id     uuid        not null references case_file,
  received_at timestamptz not null,
  content     jsonb       not null
);
create index signal_case on signal (case_id);

create table message (
  signal_id uuid        not null references signal,
  id        uuid        not null,
  position  bigint      not null, -- the provider's order; messages are ordered by it, then by id (INT-4)
  sent_at   timestamptz not null,
  author    text        not null,
  text      text,                 -- sealed; emptied when erased (RES-4)
  reading   jsonb       not null, -- language and indicators found, by offset: no text
  primary key (signal_id, id)
);

-- What advocates note and why supervisors decided: written once, never changed.
create table note (
  id         uuid        primary key,
  case_id    uuid        not null references case_file,
  kind       text        not null check (kind in ('NOTE', 'READING', 'PERSON', 'ALERT', 'CLOSE')),
  about      text,                 -- the reading or person a reason belongs to
  author     text        not null,
  written_at timestamptz not null,
  text       text                  -- sealed; emptied when erased
);
create index note_case on note (case_id, id);

-- What referral told of a case, the newest of each thing. No foreign key: it may come before the case is known here.
create table case_response (
  case_id   uuid        not null,
  kind      text        not null,
  reference uuid        not null,
  version   bigint      not null,
  at        timestamptz not null,
  content   jsonb       not null,
  primary key (case_id, kind, reference)
);
