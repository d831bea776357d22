-- An agenda changes until the body has met: an item is taken off, the order is another, the meeting is moved or not held.

-- A taken-off item stays, with its reason; the matter may come up again, at the same meeting or another.
alter table matters.agenda_item
    add column taken_off_on  date,
    add column taken_off_by  text check (length(taken_off_by) between 1 and 200),
    add column taken_off_why text check (length(taken_off_why) between 1 and 500),
    add check ((taken_off_on is null) = (taken_off_by is null) and (taken_off_on is null) = (taken_off_why is null)),
    drop constraint agenda_item_meeting_id_matter_id_key,
    drop constraint agenda_item_meeting_id_position_key,
    -- Two items change places in one statement: looked at when it has ended.
    add constraint one_in_each_place unique (meeting_id, position) deferrable initially immediate;
create unique index once_on_an_agenda on matters.agenda_item (meeting_id, matter_id) where taken_off_on is null;

-- A meeting that is not held stays in the calendar, and its day is free for another.
alter table matters.formal_meeting
    add column cancelled_on date,
    add column cancelled_why text check (length(cancelled_why) between 1 and 500),
    add check ((cancelled_on is null) = (cancelled_why is null)),
    add check (cancelled_on is null or minutes_approved_on is null),
    drop constraint formal_meeting_compartment_id_held_on_key;
create unique index one_meeting_a_day on matters.formal_meeting (compartment_id, held_on) where cancelled_on is null;
create index on matters.formal_meeting (compartment_id, held_on);

create table matters.meeting_move (
    id             uuid primary key default uuidv7(),
    meeting_id     uuid not null references matters.formal_meeting,
    compartment_id int not null references matters.authority,
    was_on         date not null,
    was_at         time not null,
    was_in         text not null,
    moved_on       date not null,
    reason         text not null check (length(reason) between 1 and 500)
);
comment on table matters.meeting_move is 'open: the calendar of meetings is public, no personal data; only the body writes its own';
create index on matters.meeting_move (meeting_id);
alter table matters.meeting_move enable row level security;
alter table matters.meeting_move force row level security;
create policy public_calendar on matters.meeting_move for select using (true);
create policy own_moves on matters.meeting_move for insert
    with check (compartment_id = any (array(select access.open_compartments())));
grant select, insert on matters.meeting_move to rt_runtime;

-- A reply that was sent ahead is reported to the next meeting that is held: where its first one is not, to another.
grant update (meeting_id) on matters.reply_ahead to rt_runtime;

-- The drafts that were written for a meeting.
create index on matters.official_report (meeting_id) where signed_on is null;
