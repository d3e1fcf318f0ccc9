-- Triage may join cases and part them again (TRI-8). What a person agreed to or refused stays under the case it was said in, and counts in
-- every case that names the person: nothing is moved, so nothing can be lost or come too late, in whatever order cases tell of it.
create index consent_by_person on consent (person_id);

-- Which cases name a person: a withdrawal stops what has not left of any of them (CON-2).
create index case_file_person on case_file using gin ((state -> 'persons') jsonb_path_ops);

-- What was decided under a case that joined another is shown with the other's options.
alter table case_file add column merged_into uuid generated always as ((state ->> 'mergedInto')::uuid) stored;
create index case_file_merged_into on case_file (merged_into) where merged_into is not null;
