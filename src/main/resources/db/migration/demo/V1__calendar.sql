-- The demonstration's own calendar, and that the sample municipality has been built.

create schema demo;
grant usage on schema demo to rt_runtime;

create table demo.calendar (
    one       boolean primary key default true check (one),
    today     date not null,
    built_at  timestamptz not null
);
comment on table demo.calendar is 'open: one row about the demonstration itself';
grant select, insert, update on demo.calendar to rt_runtime;
