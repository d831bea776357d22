-- What was put down by mistake in a round or about a hearing is put right without taking anything out of the diary: the sender
-- tells the bodies of the day that holds instead, and a hearing that was noted wrongly stays, struck out with a reason.
alter table matters.delivery drop constraint delivery_kind_check;
alter table matters.delivery add constraint delivery_kind_check check (kind in
    ('REFERRAL_REQUEST', 'REFERRAL_REPLY', 'COUNCIL_PROPOSAL', 'COUNCIL_DECISION', 'REFERRAL_REMINDER',
     'EXTENSION_REQUEST', 'EXTENSION_ANSWER', 'NO_LONGER_AWAITED', 'DUE_CORRECTED'));

-- The last time that the sender corrected the day: a reminder of an earlier one is none of the day that holds.
alter table matters.referral add column due_corrected_on date;

alter table matters.hearing
    add column struck_on     date,
    add column struck_by     text,
    add column struck_reason text,
    add constraint struck_as_a_whole check (
        (struck_on is null) = (struck_by is null) and (struck_on is null) = (struck_reason is null)
        and struck_reason <> '');

create function matters.struck_stays() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'a hearing that is struck out stays as it is';
end $$;
create trigger struck_stays before update on matters.hearing
    for each row when (old.struck_on is not null) execute function matters.struck_stays();
