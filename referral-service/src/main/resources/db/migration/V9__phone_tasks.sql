-- A report that a person reads to its recipient over the phone.
create table phone_task (
    task_id    uuid primary key,
    report_id  uuid        not null references report,
    contact_id uuid        not null,
    -- Of the directory.
    number     text        not null,
    opened_at  timestamptz not null,
    -- One person at a time calls; a claim that lasts too long may be taken over.
    claimed_by text,
    claimed_at timestamptz,
    -- COMPLETED or NOT_REACHED, once.
    result     text,
    -- Who took it at the recipient's; sealed.
    taken_by   text,
    done_at    timestamptz,
    -- However often a step of the route is tried, it is one task.
    unique (report_id, contact_id, number)
);

create index phone_task_open on phone_task (opened_at) where result is null;
