-- What an Open Referral (HSDS) file said of a provider's services, as it came, apart from confidential locations, which are never
-- taken in (PRO-5). One row a service of a version of an entry; the newest version not after the one in force is what is shown.
create table hsds_source (
  entry_id   uuid   not null references entry,
  version    bigint not null,
  service_id uuid   not null,
  document   jsonb  not null,
  primary key (entry_id, version, service_id)
);

-- Where the rows of a file wait while it is read, so that no file ever sits in memory. Filled and emptied in one transaction, and
-- unlogged: what a file says of a confidential location never reaches a log or a backup.
create unlogged table hsds_staged (
  import_id uuid    not null,
  place     text    not null,
  line      integer not null,
  own_key   text    not null,
  -- The keys of the rows it belongs to.
  parents   text[]  not null,
  -- Of a service: its organisation.
  provider  text,
  document  jsonb   not null
);
-- Rows by what they belong to, by their own key, and services by organisation.
create index hsds_staged_parents on hsds_staged using gin (parents);
create index hsds_staged_key on hsds_staged (own_key);
create index hsds_staged_provider on hsds_staged (import_id, provider, line) where provider is not null;

-- Free places may be counted without a new approval: a count is no rule.
alter table entry_change drop constraint entry_change_action_check;
alter table entry_change add constraint entry_change_action_check check (action in
  ('DRAFTED', 'EDITED', 'SUBMITTED', 'APPROVED', 'WITHDRAWN', 'EMERGENCY', 'CONFIRMED', 'REVERSED', 'COUNTED'));
