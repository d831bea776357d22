-- Meetings, agendas and decisions.

create table matters.formal_meeting (
    id                uuid primary key default uuidv7(),
    compartment_id    int not null references matters.authority,
    held_on           date not null,
    begins_at         time not null,
    place             text not null default '',
    extra             boolean not null default false,
    minutes_approved_on date check (minutes_approved_on >= held_on),
    notice_posted_on  date check (notice_posted_on >= minutes_approved_on),
    unique (compartment_id, held_on)
);
comment on table matters.formal_meeting is 'open: the calendar of meetings and the notice board are public, no personal data; only the body writes its own';
alter table matters.formal_meeting enable row level security;
alter table matters.formal_meeting force row level security;
create policy public_calendar on matters.formal_meeting for select using (true);
create policy own_meetings on matters.formal_meeting for insert
    with check (compartment_id = any (array(select access.open_compartments())));
create policy own_minutes on matters.formal_meeting for update
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.formal_meeting to rt_runtime;

create table matters.agenda_item (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    meeting_id     uuid not null references matters.formal_meeting,
    position       int not null check (position > 0),
    unique (meeting_id, position),
    unique (meeting_id, matter_id)
);
comment on table matters.agenda_item is 'protected: follows the matter';
create index on matters.agenda_item (matter_id);
call access.protect('matters.agenda_item', 'matter_id');

create table matters.formal_decision (
    id                 uuid primary key default uuidv7(),
    compartment_id     int not null references matters.authority,
    matter_id          uuid not null references matters.matter,
    meeting_id         uuid not null references matters.formal_meeting,
    item_id            uuid not null unique references matters.agenda_item,
    decided_on         date not null,
    section            int not null check (section > 0),
    outcome            text not null check (outcome in
        ('AS_PROPOSED', 'AMENDED', 'GRANTED', 'REJECTED', 'ANSWERED', 'RETURNED', 'POSTPONED')),
    clauses            text[] not null,
    -- Where the body stands to the referral that it answers; the report's stance unless the body had another.
    stance             text check (stance in ('SUPPORTS', 'OPPOSES', 'PARTLY', 'NO_OBJECTION', 'ABSTAINS')),
    task               text not null default '',
    dissent            text not null default '',
    immediate_approval boolean not null default false,
    unique (meeting_id, section),
    check ((outcome = 'RETURNED') = (task <> ''))
);
comment on table matters.formal_decision is 'protected: follows the matter';
create index on matters.formal_decision (matter_id);
call access.protect('matters.formal_decision', 'matter_id');
revoke update on matters.formal_decision from rt_runtime;

-- What a decision did to a guideline: adopted a draft from a day on, or rejected the demand behind it.
create table matters.decided_draft (
    decision_id    uuid not null references matters.formal_decision,
    version_id     uuid not null,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    guideline_key  text not null,
    title          text not null,
    adopted        boolean not null,
    in_force_from  date,
    primary key (decision_id, version_id),
    check (adopted = (in_force_from is not null))
);
comment on table matters.decided_draft is 'protected: follows the matter';
call access.protect('matters.decided_draft', 'matter_id');
revoke update on matters.decided_draft from rt_runtime;
