-- RES-4: what is left of a case that was erased: topics for the counts of outcomes, and that nothing about it is taken in any more.
alter table case_file add column erased_at timestamptz;

-- Reasons are sealed words. The runtime login may only add decisions; this empties those of erased cases, as the owner, and nothing else.
create function erase_decision_reasons(cases uuid[]) returns bigint
security definer set search_path from current language sql as $$
  with gone as (
    update decision set reason = '', why = case when why is not null then '' end,
      safety = case when safety is not null then '' end, reachability = case when reachability is not null then '' end
    where case_id in (select case_id from case_file where case_id = any (cases) and erased_at is not null) and reason <> ''
    returning 1)
  select count(*) from gone
$$;
revoke execute on function erase_decision_reasons(uuid[]) from public;

do $$
begin
    execute format('grant execute on function erase_decision_reasons(uuid[]) to %I', current_schema() || '_app');
end
$$;
