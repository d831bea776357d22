-- A body that has registered that its reply is awaited no longer has no day to keep. The day that it had stays beside.
alter table matters.matter add column reply_not_awaited_on date;
alter table matters.matter no force row level security;
alter table matters.delivery no force row level security;
update matters.matter m
set reply_not_awaited_on = d.registered_on
from matters.delivery d
where d.registered_as = m.id and d.kind = 'NO_LONGER_AWAITED';

-- The day that the sender told last holds, in whatever order its letters were registered.
update matters.matter m
set reply_due_on = told.due
from (
    select distinct on (d.registered_as) d.registered_as as id,
           coalesce(d.content ->> 'instead', d.content ->> 'until')::date as due
    from matters.delivery d
    where d.kind = 'DUE_CORRECTED' or (d.kind = 'EXTENSION_ANSWER' and d.content ->> 'until' is not null)
    order by d.registered_as, d.sent_on desc, d.id desc
) told
where told.id = m.id;
alter table matters.delivery force row level security;
alter table matters.matter force row level security;

-- Which day a reminder was about: one of an earlier day is none of the day that holds, also when both are sent on one day.
alter table matters.referral add column reminded_of date;
alter table matters.referral no force row level security;
alter table matters.referral_extension no force row level security;
update matters.referral r
set reminded_of = r.due_on
where r.reminded_on >= greatest(r.sent_on, r.due_corrected_on,
    (select max(e.answered_on) from matters.referral_extension e
     where e.referral_id = r.id and e.compartment_id = r.compartment_id and e.outcome = 'GRANTED'));
alter table matters.referral_extension force row level security;
alter table matters.referral force row level security;
alter table matters.referral drop column due_corrected_on;

-- What the council decides is said aloud at its meeting, which is public (KL 5:42), and a version that it adopts is shown as
-- adopted at once: the outcome is told with it. The paragraph is of the minutes, and is told once they are approved.
create or replace function matters.settling_decision(motion uuid)
    returns table (body text, number text, decided_on date, section int, outcome text)
    language sql stable security definer set search_path = ''
    as $$
        select a.name, council.number, d.decided_on,
               case when d.immediate_approval or m.minutes_approved_on is not null then d.section end, d.outcome
        from matters.matter council
        join matters.authority a on a.compartment_id = council.compartment_id
        join matters.formal_decision d on d.id = council.decision_id and d.outcome not in ('RETURNED', 'POSTPONED')
        join matters.formal_meeting m on m.id = d.meeting_id
        where council.motion_id = motion and council.kind = 'COUNCIL_PROPOSAL'
          and exists (
              select from matters.matter asking
              where asking.motion_id = motion
                and asking.compartment_id in (select access.open_compartments()))
        order by d.decided_on desc, d.id desc
        limit 1
    $$;
