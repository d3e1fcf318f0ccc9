-- RES-3: a report that adds to one its recipient got; it is approved, told of, fetched and followed as any other. Absent: a report of its own.
alter table report add column supplements uuid references report;
