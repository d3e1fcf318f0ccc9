-- PostgreSQL never looks into an event's headers: as text they need no parsing on the way in and out.
alter table outbox alter column headers type text using headers::text;
alter table outbox_sent alter column headers type text using headers::text;
