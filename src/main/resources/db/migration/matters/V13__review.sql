-- A report is read by somebody else before it is signed, where the authority has said so.

-- Where the report stands; none while it is written for the first time.
alter table matters.official_report
    add column review text check (review in ('UNDER_REVIEW', 'RETURNED', 'APPROVED'));

-- Who did what, and when.
create table matters.review_step (
    report_id      uuid not null references matters.official_report,
    ordinal        int not null check (ordinal > 0),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    kind           text not null check (kind in ('SENT', 'RETURNED', 'APPROVED', 'SIGNED')),
    note           text not null default '' check (length(note) <= 4000),
    taken_at       timestamptz not null,
    taken_by       uuid not null,
    person         text not null,
    primary key (report_id, ordinal)
);
comment on table matters.review_step is 'protected: follows the matter';
call access.protect('matters.review_step', 'matter_id');
revoke update on matters.review_step from rt_runtime;

-- What a reader says of a section, until it has been dealt with.
create table matters.review_comment (
    id             uuid primary key default uuidv7(),
    report_id      uuid not null references matters.official_report,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    section_key    text not null check (section_key ~ '^[a-z-]{2,40}$'),
    text           text not null check (length(text) between 1 and 4000),
    said_at        timestamptz not null,
    author         text not null,
    resolved_at    timestamptz,
    resolver       text,
    check ((resolved_at is null) = (resolver is null))
);
comment on table matters.review_comment is 'protected: follows the matter';
create index on matters.review_comment (report_id);
call access.protect('matters.review_comment', 'matter_id');

-- Who reviews and who signs, from a day on. An authority without a row signs in one step, as it always could.
create table matters.signing_order (
    compartment_id int not null references matters.authority,
    valid_from     date not null,
    -- None: a report is signed without having been reviewed.
    reviewer       text check (reviewer in ('ANALYST', 'REGISTRAR', 'COMMITTEE_SECRETARY')),
    signer         text not null check (signer in ('ANALYST', 'REGISTRAR', 'COMMITTEE_SECRETARY')),
    -- Whether reviewer and signer are somebody else than the only writer.
    two_people     boolean not null,
    primary key (compartment_id, valid_from)
);
comment on table matters.signing_order is 'open: how the reports of a body come about is public, no personal data; only the body writes its own';
alter table matters.signing_order enable row level security;
alter table matters.signing_order force row level security;
create policy public_order on matters.signing_order for select using (true);
create policy own_order on matters.signing_order for insert
    with check (compartment_id = any (array(select access.open_compartments())));
create policy own_change on matters.signing_order for update
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.signing_order to rt_runtime;
