-- What a referral round needs beside the sending: lists of bodies, reminders, extensions, and replies that could not
-- await the body's meeting.

create table matters.body_list (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references matters.authority,
    name           text not null check (length(name) between 1 and 80),
    bodies         int[] not null check (cardinality(bodies) between 1 and 500),
    retired        boolean not null default false
);
comment on table matters.body_list is 'protected: an authority''s own lists; there is no record that a grant could open';
create unique index one_of_each_name on matters.body_list (compartment_id, name) where not retired;
alter table matters.body_list enable row level security;
alter table matters.body_list force row level security;
create policy own_lists on matters.body_list for all
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.body_list to rt_runtime;

alter table matters.referral
    add column first_due_on date,
    add column reminders    int not null default 0 check (reminders >= 0),
    add column reminded_on  date;
-- Those that are out already: the owner of the tables acts for nobody, so row security is lifted for it here alone.
alter table matters.referral no force row level security;
update matters.referral set first_due_on = due_on;
alter table matters.referral force row level security;
alter table matters.referral alter column first_due_on set not null;

alter table matters.delivery drop constraint delivery_kind_check;
alter table matters.delivery add constraint delivery_kind_check check (kind in
    ('REFERRAL_REQUEST', 'REFERRAL_REPLY', 'COUNCIL_PROPOSAL', 'COUNCIL_DECISION',
     'REFERRAL_REMINDER', 'EXTENSION_REQUEST', 'EXTENSION_ANSWER'));

-- An extension (anstånd) as one side knows it: the body that asked and the sender that answers each have a row.
create table matters.referral_extension (
    compartment_id int not null references matters.authority,
    request_id     uuid not null,
    matter_id      uuid not null references matters.matter,
    referral_id    uuid not null,
    due_on         date not null,
    asked_until    date not null check (asked_until > due_on),
    reason         text not null check (length(reason) between 1 and 2000),
    asked_on       date not null,
    outcome        text check (outcome in ('GRANTED', 'REFUSED')),
    granted_until  date check (granted_until > due_on),
    answer         text not null default '' check (length(answer) <= 2000),
    answered_on    date,
    primary key (compartment_id, request_id),
    check ((outcome is null) = (answered_on is null)),
    check ((outcome is not distinct from 'GRANTED') = (granted_until is not null))
);
comment on table matters.referral_extension is 'protected: follows the matter';
create unique index one_asked_at_a_time on matters.referral_extension (compartment_id, referral_id) where outcome is null;
create index on matters.referral_extension (matter_id);
call access.protect('matters.referral_extension', 'matter_id');

-- Whom the body lets reply in its place, and by which decision of its own (KL 6:37-39).
create table matters.reply_mandate (
    compartment_id int not null references matters.authority,
    holder         text not null check (holder in ('CHAIR', 'ADMINISTRATION')),
    source         text not null check (length(source) between 1 and 200),
    primary key (compartment_id, holder)
);
comment on table matters.reply_mandate is 'open: a delegation order is public, no personal data; only the body writes its own';
alter table matters.reply_mandate enable row level security;
alter table matters.reply_mandate force row level security;
create policy public_order on matters.reply_mandate for select using (true);
create policy own_order on matters.reply_mandate for insert
    with check (compartment_id = any (array(select access.open_compartments())));
create policy own_change on matters.reply_mandate for update
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.reply_mandate to rt_runtime;

-- A reply that was sent before the body met, and the meeting to which it is reported (KL 6:40).
create table matters.reply_ahead (
    matter_id      uuid primary key references matters.matter,
    compartment_id int not null references matters.authority,
    holder         text not null check (holder in ('CHAIR', 'ADMINISTRATION')),
    decider        text not null check (length(decider) between 2 and 120),
    decided_on     date not null,
    stance         text not null check (stance in ('SUPPORTS', 'OPPOSES', 'PARTLY', 'NO_OBJECTION', 'ABSTAINS')),
    wording        text not null check (length(wording) between 1 and 20000),
    reason         text not null check (length(reason) between 1 and 2000),
    mandate        text not null,
    meeting_id     uuid not null references matters.formal_meeting
);
comment on table matters.reply_ahead is 'protected: follows the matter';
create index on matters.reply_ahead (meeting_id);
call access.protect('matters.reply_ahead', 'matter_id');
revoke update on matters.reply_ahead from rt_runtime;

create index on matters.matter (referral_id) where referral_id is not null;
