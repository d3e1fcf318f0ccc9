-- A draft is handed over for review before it is approved; what was brought in by an import is in review already.
alter table entry
  add column submitted_by text,
  add column submitted_at timestamptz,
  add check ((submitted_by is null) = (submitted_at is null));
update entry set submitted_by = draft_author, submitted_at = draft_saved_at where draft_import is not null;

-- A version that is approved and waits for its day, while the one before it holds. Readers know it by the entry's other id.
alter table entry
  add column published_as      uuid,
  add column next_version      bigint,
  add column next_content      jsonb,
  add column next_author       text,
  add column next_approved_by  text,
  add column next_approved_at  timestamptz,
  add column next_published_as uuid,
  add column next_slot         text,
  add column next_slot_from    date,
  add column next_slot_to      date,
  add check (next_author <> next_approved_by),
  add check (next_content is null or published_content is not null);
update entry set published_as = id where published_content is not null;
-- Plans name a protocol by the id it was published under.
create index entry_published_as on entry (published_as) where published_as <> id;
create index entry_next_published_as on entry (next_published_as) where next_published_as is not null;
create index entry_next_slot on entry (next_slot) where next_slot is not null;

-- A change that one approver alone put in force at once, until a second person has reviewed it.
alter table entry
  add column emergency_by       text,
  add column emergency_at       timestamptz,
  add column emergency_reason   text,
  add column emergency_version  bigint,
  add column emergency_replaces bigint;
create index entry_emergency on entry (id) where emergency_by is not null;

-- PRO-1 for whoever writes past the rules: the author is the approver only while the review of an emergency change is awaited.
alter table entry drop constraint entry_check3;
alter table entry add constraint entry_two_people
  check (published_author <> approved_by or emergency_version = published_version);

alter table entry_change drop constraint entry_change_action_check;
alter table entry_change add constraint entry_change_action_check check (action in
  ('DRAFTED', 'EDITED', 'SUBMITTED', 'APPROVED', 'WITHDRAWN', 'EMERGENCY', 'CONFIRMED', 'REVERSED'));
-- The content of one version, asked to show a difference.
create index entry_change_version on entry_change (entry_id, version);
