-- CON-2: who gave a consent, to which one recipient, how they were told what it means, and what ends it before its time. What signals stated
-- is by the person themselves, to every recipient of the kind.
alter table consent
    add column grantor text not null default 'SELF',
    -- The guardian, if they are a person of the case.
    add column grantor_id uuid,
    -- One release, one recipient; without, every recipient of the kind.
    add column organisation_id uuid,
    add column informed text,
    add column ends_on text;
