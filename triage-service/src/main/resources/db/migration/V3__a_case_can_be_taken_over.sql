-- A supervisor takes a case from another who went home; why is a note of its own kind, so that it stands in the case's history. Its
-- "about" is the supervisor who had the case.
alter table note drop constraint note_kind_check;
alter table note add constraint note_kind_check
  check (kind in ('NOTE', 'READING', 'PERSON', 'ALERT', 'CLOSE', 'TAKE_OVER'));
