-- After the database was brought back to an earlier moment: which case each signal was in by what Kafka still holds, so that a case that is put
-- together again is the same case for referral, under a newer version (docs/backup.md).
create table told_signal (
  signal_id     uuid primary key,
  case_id       uuid,
  version       bigint,
  -- Its case was erased then: what was said before brings nothing back (RES-4).
  erased_before timestamptz
);
