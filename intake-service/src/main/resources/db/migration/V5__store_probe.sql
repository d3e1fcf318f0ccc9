-- One row that intake writes to find out whether PostgreSQL takes writes again.
create table store_probe (
  only_one boolean     primary key default true check (only_one),
  at       timestamptz not null default now()
);
insert into store_probe default values;
