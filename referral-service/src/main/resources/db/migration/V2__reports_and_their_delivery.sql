-- What was approved to leave, and how its delivery goes.

create table report (
    report_id       uuid primary key,
    case_id         uuid        not null,
    -- One approval makes one report, once.
    action_id       uuid        not null unique,
    decision_id     uuid        not null references decision,
    organisation_id uuid        not null,
    recipient_kind  text        not null,
    -- Sealed, byte for byte as the supervisor saw it.
    body            text        not null,
    -- What the policy allowed; asked again before anything leaves.
    approved        jsonb       not null,
    approved_by     text        not null,
    approved_at     timestamptz not null
);

create index report_by_case on report (case_id);

create table delivery (
    report_id   uuid primary key references report,
    stage       text        not null,
    version     bigint      not null,
    attempt     int         not null,
    step        int         not null,
    tries       int         not null,
    next_try_at timestamptz not null,
    expires_at  timestamptz not null,
    fetched_at  timestamptz,
    outcome     text,
    outcome_by  text,
    outcome_at  timestamptz
);

-- The sender looks for what is due; the settled, who become many, are not in its way.
create index delivery_due on delivery (next_try_at) where stage in ('WAITING', 'TOLD');
create index delivery_open on delivery (expires_at) where stage in ('WAITING', 'TOLD', 'ESCALATED');

-- Every try to tell a recipient. Append-only: the runtime login cannot change it.
create table delivery_attempt (
    report_id  uuid        not null references report,
    attempt    int         not null,
    contact_id uuid        not null,
    channel    text        not null,
    result     text        not null,
    tried_at   timestamptz not null,
    primary key (report_id, attempt)
);

-- How recipients prove who they are and know that a notice is from here.
create table recipient_credential (
    organisation_id uuid primary key,
    -- SHA-256 of a random password of 256 bits: nothing to guess, so no slow hash is needed.
    password_hash   bytea       not null,
    -- Sealed.
    webhook_secret  text        not null,
    issued_by       text        not null,
    issued_at       timestamptz not null
);

do $$
begin
    execute format('revoke update, delete, truncate on delivery_attempt from %I', current_schema() || '_app');
end
$$;
