-- Each time this schema's database was brought back to an earlier moment: while what Kafka holds beyond that moment is not taken in again, nothing may
-- leave (docs/backup.md). Written by ./waylight restore, or by the service where waylight.restored-to says so.
create table restored (
  restored_at   timestamptz primary key,
  -- The moment the data is of.
  restored_to   timestamptz not null,
  reconciled_at timestamptz,
  findings      jsonb, -- counts and ids, no text of anybody
  resumed_at    timestamptz,
  resumed_by    text,
  -- Nobody goes on before all is taken in again, whatever the code does.
  constraint reconciled_before_resumed check (resumed_at is null or (reconciled_at is not null and resumed_by is not null))
);
