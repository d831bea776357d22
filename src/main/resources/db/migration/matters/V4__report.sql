-- The official report: sections with every version kept, hearings and cited evidence.

create table matters.official_report (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    opened_on      date not null,
    -- The meeting that the writer aims at.
    meeting_id     uuid references matters.formal_meeting,
    -- What the reply says to the demand; none until the analyst has chosen.
    stance         text check (stance in ('SUPPORTS', 'OPPOSES', 'PARTLY', 'NO_OBJECTION', 'ABSTAINS')),
    signed_on      date,
    signed_by      uuid,
    signer         text,
    document_id    uuid references matters.matter_document,
    check ((signed_on is null) = (signed_by is null) and (signed_on is null) = (signer is null))
);
comment on table matters.official_report is 'protected: follows the matter';
create index on matters.official_report (matter_id);
call access.protect('matters.official_report', 'matter_id');

-- Every saved text of every section. The highest version is the text that holds; two who save on top of the same
-- version collide on the key, and neither loses anything.
create table matters.report_section (
    report_id      uuid not null references matters.official_report,
    section_key    text not null check (section_key ~ '^[a-z-]{2,40}$'),
    version        int not null check (version > 0),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    text           text not null check (length(text) <= 60000),
    saved_at       timestamptz not null,
    saved_by       uuid not null,
    writer         text not null,
    primary key (report_id, section_key, version)
);
comment on table matters.report_section is 'protected: follows the matter';
call access.protect('matters.report_section', 'matter_id');
revoke update on matters.report_section from rt_runtime;

create table matters.cited_evidence (
    report_id      uuid not null references matters.official_report,
    snapshot_id    uuid not null,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    receipt_hash   text not null,
    section_key    text not null,
    cited_on       date not null,
    withdrawn_on   date,
    primary key (report_id, snapshot_id)
);
comment on table matters.cited_evidence is 'protected: follows the matter';
call access.protect('matters.cited_evidence', 'matter_id');

-- Somebody is heard before the decision: the union consultation group, an advisory council.
create table matters.hearing (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    body           text not null check (length(body) between 1 and 120),
    held_on        date not null,
    outcome        text not null default '' check (length(outcome) <= 2000)
);
comment on table matters.hearing is 'protected: follows the matter';
create index on matters.hearing (matter_id);
call access.protect('matters.hearing', 'matter_id');
