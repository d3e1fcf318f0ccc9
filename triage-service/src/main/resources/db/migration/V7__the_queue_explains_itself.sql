-- What the queue shows and what cases are searched by stands in columns: a page reads no document and counts no signals.
alter table case_file
  add column type          text,
  add column request_type  text,
  add column topics        text[]      not null default '{}',
  -- The rules that made it as urgent as it is, and the policy its clock runs under: why it stands where it stands.
  add column urgency_rules text[]      not null default '{}',
  add column clock_policy  text,
  add column sufficient    boolean     not null default false,
  add column actionable    boolean     not null default false,
  add column readable      boolean     not null default true,
  add column signals       integer     not null default 0,
  -- Coded terms, 'topic:HOTEL', 'state:NV', 'rule:TRI-3@1': everything a search may combine, in one index.
  add column facets        text[]      not null default '{}',
  -- Set by people, apart from the document and its version.
  add column tags          text[]      not null default '{}',
  add column follow_up_at  timestamptz;

-- Cases from before this migration; the next change of each writes the same and more.
update case_file c set
  type = content #>> '{assessment,type}',
  request_type = content #>> '{assessment,requestType}',
  topics = array(select jsonb_array_elements_text(content #> '{assessment,topics}')),
  urgency_rules = array(
    select distinct conclusion ->> 'rule' from jsonb_array_elements(content #> '{assessment,conclusions}') conclusion
    where conclusion ->> 'about' = 'URGENCY' and conclusion ->> 'value' = (array['ROUTINE', 'CRISIS', 'URGENT'])[urgency + 1]),
  clock_policy = content #>> '{clock,policy}',
  sufficient = coalesce((content #>> '{assessment,sufficient}')::boolean, false),
  actionable = coalesce((content #>> '{assessment,actionable}')::boolean, false),
  readable = coalesce((content #>> '{assessment,readable}')::boolean, true),
  signals = (select count(*) from signal s where s.case_id = c.id),
  facets = array(
    select distinct term from (
      select 'type:' || (content #>> '{assessment,type}') as term
      union all select 'request:' || (content #>> '{assessment,requestType}')
      union all select 'topic:' || t from jsonb_array_elements_text(content #> '{assessment,topics}') t
      union all select 'industry:' || t from jsonb_array_elements_text(content #> '{assessment,industries}') t
      union all select 'means:' || t from jsonb_array_elements_text(content #> '{assessment,meansOfControl}') t
      union all select 'need:' || t from jsonb_array_elements_text(content #> '{assessment,needs}') t
      union all select 'rule:' || (t ->> 'rule') from jsonb_array_elements(content #> '{assessment,conclusions}') t
      union all select 'indicator:' || (e ->> 'indicator')
        from jsonb_array_elements(content #> '{assessment,conclusions}') t, jsonb_array_elements(t -> 'evidence') e
      union all select 'channel:' || (s.content ->> 'channel') from signal s where s.case_id = c.id
      union all select 'country:' || (p ->> 'country') from signal s, jsonb_array_elements(s.content #> '{facts,places}') p
        where s.case_id = c.id
      union all select 'state:' || (p ->> 'state') from signal s, jsonb_array_elements(s.content #> '{facts,places}') p
        where s.case_id = c.id
    ) terms where term is not null order by term);

-- The document goes out of line as soon as it can, so that the rows the queue reads lie close together; the small arrays stay in.
alter table case_file set (toast_tuple_target = 256);
alter table case_file alter column facets set storage main, alter column topics set storage main,
  alter column urgency_rules set storage main, alter column tags set storage main;

-- The order of the queue with every part ascending, so that any page begins at its place in the index; of all that is not closed, of one
-- supervisor's cases, and of closed ones.
drop index case_queue;
drop index case_held_by;
create index case_queue on case_file ((2 - urgency), due_at, id) where status <> 'CLOSED';
create index case_held_by on case_file (held_by, (2 - urgency), due_at, id) where held_by is not null;
create index case_closed on case_file ((2 - urgency), due_at, id) where status = 'CLOSED';
-- Searching: the newest first, and any combination of terms. New terms wait in a short list only, since every search reads it.
create index case_opened on case_file (opened_at desc, id desc);
create index case_terms on case_file using gin (facets, tags) with (gin_pending_list_limit = 512);

-- What was done with a case, by whom, and which version it made; no personal text. It serves the case's history and tells whoever
-- comes too late with an If-Match what the other did. Append-only.
create table case_change (
  id      uuid        primary key,
  case_id uuid        not null,
  version bigint      not null,
  at      timestamptz not null,
  what    text        not null,
  made_by text        not null,
  about   text
);
create index case_change_case on case_change (case_id, version, id);

-- Until when a claim lasts unless its holder acts; an abandoned one ends, and the case is everybody's again.
create table claim_lease (
  case_id  uuid        primary key references case_file,
  held_by  text        not null,
  ends_at  timestamptz not null,
  -- Which policy it was given under.
  policy   text        not null
);
create index claim_lease_end on claim_lease (ends_at);
insert into claim_lease (case_id, held_by, ends_at, policy)
  select id, held_by, now() + interval '30 minutes', 'claims@builtin-1' from case_file where status = 'CLAIMED';

-- Cases handed over at a change of shift: by whom, to whom (nobody: back to the queue), and the note, sealed.
create table handover (
  id        uuid        primary key,
  from_name text        not null,
  to_name   text,
  at        timestamptz not null,
  note      text
);
create index handover_to on handover (to_name, at desc);
create table handover_case (
  handover_id uuid not null references handover,
  case_id     uuid not null,
  primary key (handover_id, case_id)
);

do $$
begin
  if exists (select from pg_roles where rolname = current_schema() || '_app') then
    execute format('revoke update, delete, truncate on case_change from %I', current_schema() || '_app');
  end if;
end $$;
