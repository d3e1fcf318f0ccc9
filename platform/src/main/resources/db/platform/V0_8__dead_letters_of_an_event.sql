-- An operator who looks at a dead letter is told how often the same event died.
create index dead_letter_event on dead_letter ((headers ->> 'ce_id'));
