-- What recipients say came of a report, and the callbacks they said it with.

-- A callback counts once: the same id again is a replay. Append-only.
create table callback_seen (
    organisation_id uuid        not null,
    webhook_id      text        not null,
    seen_at         timestamptz not null,
    primary key (organisation_id, webhook_id)
);

do $$
begin
    execute format('revoke update, delete, truncate on callback_seen from %I', current_schema() || '_app');
end
$$;

-- Outcomes are counted by what the agencies are and by the topics of their cases.
create index delivery_outcome on delivery (outcome_at) where outcome is not null;
