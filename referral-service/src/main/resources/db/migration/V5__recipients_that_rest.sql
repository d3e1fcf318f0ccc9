-- A recipient's webhook that failed several times in a row rests, and is then probed once; stored, so that all replicas agree.
create table recipient_circuit (
    organisation_id uuid        not null,
    -- Two desks of one organisation may have a webhook each: one that fails says nothing of the other.
    address         text        not null,
    -- In a row; a success removes the row.
    failures        int         not null,
    -- Absent while there were too few failures.
    rests_until     timestamptz,
    primary key (organisation_id, address)
);
