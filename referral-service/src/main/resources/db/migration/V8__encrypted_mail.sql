-- Whose certificate a report is encrypted to when it goes by e-mail; without one, no e-mail is sent.
create table recipient_certificate (
    organisation_id uuid primary key,
    -- X.509 as DER; a certificate is public.
    certificate     bytea       not null,
    stored_by       text        not null,
    stored_at       timestamptz not null
);
