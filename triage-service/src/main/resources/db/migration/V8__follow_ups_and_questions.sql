-- What is still to be done about a case, and by when. The words are sealed; a list shows everything but them.
create table follow_up (
  id             uuid        primary key,
  case_id        uuid        not null references case_file,
  kind           text        not null check (kind in ('TASK', 'CONTACT_BACK')),
  -- CON-4: whom, by what means, whether a message may be left, and that a person read what is stated about safe hours.
  person_id      uuid,
  means          text check (means in ('PHONE', 'TEXT', 'EMAIL', 'CHAT')),
  leave_message  boolean     not null default false,
  safety_checked boolean     not null default false,
  due_at         timestamptz not null,
  assigned_to    text,
  what           text,       -- sealed; emptied when erased (RES-4)
  created_by     text        not null,
  created_at     timestamptz not null,
  outcome        text check (outcome in ('DONE', 'NOT_REACHED', 'DROPPED')),
  settled_by     text,
  settled_at     timestamptz,
  constraint settled_whole check (num_nulls(outcome, settled_by, settled_at) in (0, 3)),
  constraint contact_named check ((kind = 'CONTACT_BACK') = (person_id is not null and means is not null))
);
create index follow_up_due on follow_up (due_at, id) where outcome is null;
create index follow_up_mine on follow_up (assigned_to, due_at, id) where outcome is null;
create index follow_up_case on follow_up (case_id, due_at, id);

-- Which of the questions that triage proposes were asked, and what came of it; the answer itself is a note or a stated fact.
create table case_question (
  case_id   uuid        not null references case_file,
  question  text        not null,
  state     text        not null check (state in ('ASKED', 'ANSWERED', 'DECLINED')),
  marked_by text        not null,
  marked_at timestamptz not null,
  primary key (case_id, question)
);
