-- DIS-1: of what kind and where in the summary something was that may lead to a person, and that the supervisor let stand knowingly. Kinds
-- and places only, never the words: {"NAME 12-15"}.
alter table decision add column acknowledged_warnings text[] not null default '{}';
