-- The lane of the open signal, and when it began: a message that comes late is placed by when it was sent.
alter table conversation add column lane text not null default 'STANDARD';
alter table conversation add column first_message_at timestamptz;
update conversation set first_message_at = last_message_at;

-- Why a signal is on the urgent lane: rule id, and the stated fact or the phrase of the quick screen.
alter table signal add column lane_rule text;
alter table signal_message add column lane_rule text;
