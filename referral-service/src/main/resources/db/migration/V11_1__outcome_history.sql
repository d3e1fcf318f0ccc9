-- RES-3: all that was ever said to have come of a report; delivery keeps what counts, which is what was said last by the recipient's time.
-- Append-only. Nothing personal: kinds, agencies and names of those who work here.
create table report_outcome (
    outcome_id  uuid primary key,
    report_id   uuid        not null references report,
    outcome     text        not null,
    -- CALLBACK: signed by the recipient; ENTERED: somebody here heard it.
    via         text        not null,
    recorded_by text        not null,
    -- When the recipient said so, by its own time.
    said_at     timestamptz not null,
    recorded_at timestamptz not null
);

create index report_outcome_by_report on report_outcome (report_id);

-- Before there was a history, a recipient's own word was recorded under its id.
insert into report_outcome (outcome_id, report_id, outcome, via, recorded_by, said_at, recorded_at)
select gen_random_uuid(), report_id, outcome,
    case when outcome_by = organisation_id::text then 'CALLBACK' else 'ENTERED' end, outcome_by, outcome_at, outcome_at
from delivery join report using (report_id) where outcome is not null;

do $$
begin
    execute format('revoke update, delete, truncate on report_outcome from %I', current_schema() || '_app');
end
$$;
