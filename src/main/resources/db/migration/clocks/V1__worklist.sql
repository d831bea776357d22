-- What has to be done by when. A line says so with a message key, a reference number and a link: it can be
-- listed without opening the record that it speaks of, for it holds no personal data.

create schema clocks;
grant usage on schema clocks to rt_runtime;

create table clocks.deadline (
    id             uuid primary key default uuidv7(),
    subject_id     uuid not null,
    compartment_id int not null references access.compartment,
    -- What is to be done: a message key, casework.deadline.preliminary-assessment.
    kind           text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    -- The number that people call the record by: KS 2024/890.
    reference      text not null check (length(reference) between 1 and 60),
    link           text not null check (link ~ '^/[a-z]'),
    due_on         date not null,
    -- Day 0 and the provision, where a statute sets the day; the derivation follows from them.
    triggered_on   date,
    citation       text,
    responsible_id uuid,
    set_by         uuid not null,
    met_on         date,
    met_by         uuid,
    check ((triggered_on is null) = (citation is null)),
    check ((met_on is null) = (met_by is null))
);
comment on table clocks.deadline is 'protected: tells that a record exists and what is due in it';
create unique index open_once on clocks.deadline (subject_id, kind, link) where met_on is null;
create index by_day on clocks.deadline (compartment_id, due_on) where met_on is null;
create index by_responsible on clocks.deadline (responsible_id, due_on) where met_on is null;

call access.protect('clocks.deadline', 'subject_id');
revoke update on clocks.deadline from rt_runtime;
grant update (reference, due_on, triggered_on, citation, responsible_id, set_by, met_on, met_by)
    on clocks.deadline to rt_runtime;
