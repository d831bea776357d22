-- What a writer has looked at and lets be, with the reason. The mark tells the finding and the words that it is about: where
-- those change, the finding is another and comes back.
create table matters.dismissed_finding (
    id             uuid primary key default uuidv7(),
    report_id      uuid not null references matters.official_report,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    mark           text not null check (mark ~ '^[0-9a-f]{16}$'),
    rule           text not null check (length(rule) between 1 and 80),
    reason         text not null check (length(reason) between 1 and 1000),
    dismissed_at   timestamptz not null,
    dismissed_by   uuid not null,
    person         text not null,
    -- Taken up again: by whom and when.
    reopened_at    timestamptz,
    reopener       text,
    check ((reopened_at is null) = (reopener is null))
);
comment on table matters.dismissed_finding is 'protected: follows the matter';
create unique index on matters.dismissed_finding (report_id, mark) where reopened_at is null;
call access.protect('matters.dismissed_finding', 'matter_id');
