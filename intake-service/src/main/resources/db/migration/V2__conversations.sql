-- Which signal the text messages of one sender to one line join (TRI-8).
create table conversation (
  -- Keyed hash of provider, line and sender: nobody's number can be read or tried from it.
  id              uuid        primary key,
  -- Null while its first message is being stored. No foreign key: erasing the signal must not undo a STOP.
  signal_id       uuid,
  last_message_at timestamptz,
  -- CON-5: a stop keyword ends texting, and nothing else.
  texting_stopped boolean     not null default false
);
