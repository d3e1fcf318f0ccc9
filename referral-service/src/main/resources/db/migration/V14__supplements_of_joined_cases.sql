-- RES-3, TRI-8: every supplement to a report is looked for, whichever case it was approved under.
create index report_by_supplemented on report (supplements) where supplements is not null;

-- RES-3: how many messages the case had when it was approved: more since, and something may have been told in words. Absent: not known.
alter table report add column messages int;
