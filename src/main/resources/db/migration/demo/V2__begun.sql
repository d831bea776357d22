-- The calendar's row is written when the building of the sample municipality begins: until it is whole, there is no time at
-- which it was built. A database with such a row holds an unfinished sample and nothing of anybody's.

alter table demo.calendar alter column built_at drop not null;
comment on column demo.calendar.built_at is 'null while the sample municipality is being built, and for ever if that was interrupted';
