-- Authorities, their diaries and their matters. One question is one matter in each authority that handles it:
-- the matters are linked by number and never share a row (TF 2:9, 2:11).

create schema matters;
grant usage on schema matters to rt_runtime;

create table matters.authority (
    compartment_id int primary key references access.compartment,
    name           text not null check (length(name) between 2 and 120),
    -- The letters of the diary number: KS in KS 2024/890.
    series         text not null unique check (series ~ '^[A-ZÅÄÖ]{1,8}$'),
    kind           text not null check (kind in ('COUNCIL', 'EXECUTIVE_BOARD', 'COMMITTEE', 'DISTRICT_COMMITTEE'))
);
comment on table matters.authority is 'open: which authorities there are is public, no personal data';
grant select, insert, update on matters.authority to rt_runtime;

-- The last number taken, by authority and year. The row is locked from the taking of a number until the matter is
-- committed, so two registrars never get the same number, and a transaction that fails leaves no hole.
create table matters.number_series (
    compartment_id int not null references matters.authority,
    year           int not null check (year between 1900 and 2200),
    last_ordinal   int not null check (last_ordinal >= 0),
    primary key (compartment_id, year)
);
comment on table matters.number_series is 'protected: only the authority itself takes its numbers; there is no record that a grant could open';
alter table matters.number_series enable row level security;
alter table matters.number_series force row level security;
create policy own_series on matters.number_series for all
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.number_series to rt_runtime;

create table matters.matter (
    id               uuid primary key default uuidv7(),
    compartment_id   int not null references matters.authority,
    number           text not null,
    year             int not null,
    ordinal          int not null,
    kind             text not null check (kind in ('MOTION', 'REFERRAL', 'COUNCIL_PROPOSAL')),
    title            text not null check (length(title) between 1 and 300),
    registered_on    date not null,
    -- The thread that the matter belongs to. The same in every authority; it opens nothing by itself.
    motion_id        uuid not null,
    -- Where the matter came from, when another authority sent it.
    sender_id        int references matters.authority,
    sender_number    text,
    sender_matter_id uuid,
    referral_id      uuid,
    reply_due_on     date,
    officer_id       uuid,
    officer_name     text,
    state            text not null default 'REGISTERED'
        check (state in ('REGISTERED', 'IN_PREPARATION', 'REPORTED', 'SCHEDULED', 'DECIDED', 'DISPATCHED', 'CLOSED')),
    report_id        uuid,
    meeting_id       uuid,
    decision_id      uuid,
    ended_on         date,
    search           tsvector generated always as (to_tsvector('pg_catalog.swedish'::regconfig, title)) stored,
    unique (compartment_id, year, ordinal),
    unique (compartment_id, number),
    check ((sender_id is null) = (sender_number is null)),
    check ((officer_id is null) = (officer_name is null)),
    check (state not in ('IN_PREPARATION', 'REPORTED') or officer_id is not null),
    check (state not in ('SCHEDULED') or meeting_id is not null),
    check (state not in ('DECIDED', 'DISPATCHED', 'CLOSED') or decision_id is not null),
    check ((state in ('DISPATCHED', 'CLOSED')) = (ended_on is not null))
);
comment on table matters.matter is 'protected: the matters of one authority';
create index on matters.matter (compartment_id, registered_on desc, id desc);
create index on matters.matter (motion_id);
create index on matters.matter (officer_id) where state in ('IN_PREPARATION', 'REPORTED', 'SCHEDULED');
call access.protect('matters.matter', 'id');

-- A motion as the diary of one authority knows it. A body that is asked gets its own copy with the referral.
create table matters.council_motion (
    compartment_id int not null references matters.authority,
    motion_id      uuid not null default uuidv7(),
    matter_id      uuid not null references matters.matter,
    title          text not null check (length(title) between 1 and 300),
    proposers      text[] not null check (cardinality(proposers) between 1 and 20),
    raised_on      date not null,
    wording        text not null default '',
    primary key (compartment_id, motion_id)
);
comment on table matters.council_motion is 'protected: follows the matter';
create index on matters.council_motion (motion_id);
create index on matters.council_motion (matter_id);
call access.protect('matters.council_motion', 'matter_id');

create table matters.demand (
    compartment_id int not null references matters.authority,
    -- The same in every diary: a guideline drafted for the demand is found by it.
    id             uuid not null default uuidv7(),
    motion_id      uuid not null,
    ordinal        int not null check (ordinal > 0),
    matter_id      uuid not null references matters.matter,
    wording        text not null check (length(wording) between 1 and 2000),
    -- The guideline that the demand would change; it may be none.
    guideline_key  text,
    primary key (compartment_id, id),
    unique (compartment_id, motion_id, ordinal),
    foreign key (compartment_id, motion_id) references matters.council_motion
);
comment on table matters.demand is 'protected: follows the matter';
create index on matters.demand (matter_id);
call access.protect('matters.demand', 'matter_id');

-- Documents of a matter. Whether one is official (allmän handling) is computed from these facts, never ticked.
create table matters.matter_document (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    ordinal        int not null check (ordinal > 0),
    direction      text not null check (direction in ('INCOMING', 'DRAWN_UP', 'OUTGOING')),
    title          text not null check (length(title) between 1 and 300),
    -- Sender or receiver; empty for a document that stays in the house.
    counterparty   text not null default '',
    -- Reached the authority, was finished, or was dispatched: which of them, the direction says.
    dated_on       date not null,
    finished       boolean not null,
    body           text not null default '',
    stored_id      uuid,
    unique (matter_id, ordinal)
);
comment on table matters.matter_document is 'protected: follows the matter';
call access.protect('matters.matter_document', 'matter_id');
