-- What referral knows of cases, what people agreed to, and what was proposed and decided.

-- The newest state that triage told; texts in it are sealed under referral's own keyset.
create table case_file (
    case_id         uuid primary key,
    -- Grows with every change; an older state never replaces a newer one.
    version         bigint not null,
    status          text   not null,
    state           jsonb  not null,
    -- Counts consent changes, for the order of ConsentChanged events.
    consent_version bigint not null default 0
);

-- CON-2: one statement of one person about one kind of recipient and one purpose.
create table consent (
    consent_id       uuid primary key,
    case_id          uuid        not null references case_file,
    person_id        uuid        not null,
    subject          text        not null,
    recipient_kind   text        not null,
    purpose          text        not null,
    state            text        not null,
    elements         text[]      not null,
    means            text        not null,
    given_at         timestamptz not null,
    expires_at       timestamptz,
    source           text        not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_means  text,
    -- Sealed: people give reasons in their own words.
    withdrawn_reason text,
    constraint withdrawn_says_when_and_by_whom
        check (withdrawn_at is null or (state = 'WITHDRAWN' and withdrawn_by is not null))
);

-- Every decision reads all consents of its case.
create index consent_by_case on consent (case_id);

-- One plan a case; its actions as they are shown. Rewritten with every proposal and decision.
create table plan (
    case_id      uuid primary key references case_file,
    plan_id      uuid        not null unique,
    version      bigint      not null,
    case_version bigint      not null,
    proposed_at  timestamptz not null,
    actions      jsonb       not null
);

-- DIS-8: every decision with what it rested on. Append-only: the runtime login cannot change it.
create table decision (
    decision_id    uuid primary key,
    case_id        uuid        not null,
    plan_id        uuid        not null,
    action_id      uuid        not null,
    plan_version   bigint      not null,
    outcome        text        not null,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    -- Sealed: reasons may hold personal text.
    reason         text        not null,
    why            text,
    safety         text,
    reachability   text,
    basis          text,
    rule_ids       text[]      not null,
    policy_version text        not null,
    -- DIS-5: such a decision says why, how safe, and whether the victim could be reached.
    constraint tips_are_explained
        check (basis is distinct from 'SUPERVISOR_DECISION' or outcome <> 'APPROVED'
            or (why is not null and safety is not null and reachability is not null))
);

-- An action is approved or declined once, whatever the code does.
create unique index decision_is_final on decision (action_id) where outcome in ('APPROVED', 'DECLINED');

do $$
begin
    execute format('revoke update, delete, truncate on decision from %I', current_schema() || '_app');
end
$$;
