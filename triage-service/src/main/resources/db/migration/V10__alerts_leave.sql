-- A step of the ladder that is told by pager or e-mail: a row each, kept until it is told or given up. Its id is the same at every try,
-- so that a receiver can drop what it has (at least once). No personal text: what is told stands in the alert.
create table alert_delivery (
  id         uuid        primary key,
  alert_id   bigint      not null references alert,
  target     text        not null check (target in ('PAGER', 'EMAIL')),
  state      text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP', 'TOLD_AGAIN')),
  attempts   integer     not null default 0,
  created_at timestamptz not null,
  -- When it is tried next. Too far ahead to be a wait, it says that the wall clock was set back: it is tried at once.
  next_at    timestamptz not null,
  -- What went wrong last; never what the other side answered.
  trouble    text,
  settled_at timestamptz,
  constraint settled check ((state = 'WAITING') = (settled_at is null)),
  unique (alert_id, target)
);
create index alert_delivery_due on alert_delivery (target, next_at) where state = 'WAITING';
