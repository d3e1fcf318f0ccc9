-- An auditor asks who saw a case, what a person saw, and what left to an organisation. Both ids are part of the row's hash; rows from before
-- have neither, and hash as they did.
alter table access_record
  -- Whose case it was about, where the subject is a report, an action or a consent of it.
  add column case_id         uuid,
  -- To whom something left.
  add column organisation_id uuid,
  -- Of a reading of a case: whether the reader had the case then.
  add column held            boolean;
create index access_record_case on access_record (case_id, position) where case_id is not null;
create index access_record_organisation on access_record (organisation_id, position) where organisation_id is not null;
create index access_record_actor on access_record (actor, position);
-- Rows come in the order of time, so a block range is enough to find a month.
create index access_record_at on access_record using brin (at);
