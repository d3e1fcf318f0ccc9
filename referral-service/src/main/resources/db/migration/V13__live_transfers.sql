-- A report that somebody reads out while they hand over a person who is on the line. No sender tells of it and nobody fetches it.
-- Who is handed over; absent of any other report.
alter table report add column connects uuid;

create table live_transfer (
    report_id  uuid primary key references report,
    -- How far it has come.
    stage      text        not null,
    steps      int         not null,
    -- One person at a time hands over; a claim that lasts too long without a step may be taken over.
    claimed_by text,
    claimed_at timestamptz,
    -- Who took the person at the recipient's; sealed.
    taken_by   text
);

-- Every step of a live transfer: what, who, when. Append-only: the runtime login cannot change it.
create table transfer_step (
    report_id  uuid        not null references report,
    number     int         not null,
    step       text        not null,
    -- Who was to be called, of the directory.
    contact_id uuid,
    recorded_by text       not null,
    recorded_at timestamptz not null,
    primary key (report_id, number)
);

do $$
begin
    execute format('revoke update, delete, truncate on transfer_step from %I', current_schema() || '_app');
end
$$;
