-- RES-3, TRI-8: every supplement to a report is looked for, whichever case it was approved under.
create index report_by_supplemented on report (supplements) where supplements is not null;
