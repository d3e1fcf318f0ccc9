-- Protocols, organisations and policies share one life: drafted, in force, revised, withdrawn. One row an entry.
create table entry (
  id                uuid   primary key,
  kind              text   not null check (kind in ('PROTOCOL', 'ORGANISATION', 'POLICY')),
  state             text   not null check (state in ('DRAFTED', 'IN_FORCE', 'REVISED', 'WITHDRAWN')),
  -- What an ETag says: grows with every change.
  revision          bigint not null check (revision > 0),

  draft_version     bigint,
  draft_content     jsonb,
  draft_author      text,
  -- Everybody who had a hand in the draft; none of them may approve it (PRO-1).
  draft_editors     text[],
  draft_saved_at    timestamptz,
  draft_import      uuid,

  published_version bigint,
  published_content jsonb,
  published_author  text,
  approved_by       text,
  approved_at       timestamptz,

  withdrawn_version bigint,
  withdrawn_by      text,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,

  -- Taken from the content that is in force, or else from the draft.
  recipient_kind    text,
  -- Taken from the content that is in force: what no second entry may hold on the same day, and whether it is a national
  -- fallback (PRO-2).
  slot              text,
  slot_from         date,
  slot_to           date,
  fallback          boolean not null default false,

  check ((state in ('DRAFTED', 'REVISED')) = (draft_content is not null)),
  check ((state in ('IN_FORCE', 'REVISED')) = (published_content is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_version is not null)),
  -- PRO-1 once more, for whoever writes past the rules: the author is never the approver.
  check (published_author <> approved_by)
);
-- Pages of one kind, in the order of ids.
create index entry_kind on entry (kind, id);
-- Who else holds a slot, asked at every saving and approval.
create index entry_slot on entry (slot) where slot is not null;
-- The drafts an import brought, asked when it is approved.
create index entry_draft_import on entry (draft_import) where draft_import is not null;
-- The national fallbacks, asked before one is withdrawn.
create index entry_fallback on entry (recipient_kind) where fallback;

-- Everything that ever happened to an entry. Append-only.
create table entry_change (
  position  bigint generated always as identity primary key,
  entry_id  uuid        not null references entry,
  revision  bigint      not null,
  version   bigint      not null,
  action    text        not null check (action in ('DRAFTED', 'EDITED', 'APPROVED', 'WITHDRAWN')),
  actor     text        not null,
  at        timestamptz not null,
  reason    text,
  -- The content as it was saved or approved.
  content   jsonb,
  import_id uuid,
  unique (entry_id, revision)
);

-- Bundles brought in as a whole and approved as a whole.
create table bundle_import (
  id          uuid        primary key,
  bundle      text        not null,
  synthetic   boolean     not null,
  author      text        not null,
  at          timestamptz not null,
  counts      jsonb       not null,
  approved_by text,
  approved_at timestamptz,
  check ((approved_by is null) = (approved_at is null)),
  check (author <> approved_by)
);

-- The history cannot be changed unseen by the service itself.
do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on entry_change from %I', current_schema() || '_app');
    execute format('revoke delete, truncate on entry from %I', current_schema() || '_app');
    execute format('revoke delete, truncate on bundle_import from %I', current_schema() || '_app');
  end if;
end $$;
