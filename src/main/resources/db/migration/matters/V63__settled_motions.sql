-- That the council has decided a motion, for the bodies that were asked about it: they learn it from the sender in time, and
-- nobody is to work on a reply that can change nothing meanwhile. The council meets in public (KL 5:42), so that it has decided,
-- and on which day, is known; what its minutes say is told once they are approved, as an official document is (TF 2:10).
create function matters.settling_decision(motion uuid)
    returns table (body text, number text, decided_on date, section int, outcome text)
    language sql stable security definer set search_path = ''
    as $$
        select a.name, council.number, d.decided_on,
               case when held then d.section end, case when held then d.outcome end
        from matters.matter council
        join matters.authority a on a.compartment_id = council.compartment_id
        join matters.formal_decision d on d.id = council.decision_id and d.outcome not in ('RETURNED', 'POSTPONED')
        join matters.formal_meeting m on m.id = d.meeting_id
        cross join lateral (select d.immediate_approval or m.minutes_approved_on is not null as held) approved
        where council.motion_id = motion and council.kind = 'COUNCIL_PROPOSAL'
          and exists (
              select from matters.matter asking
              where asking.motion_id = motion
                and asking.compartment_id in (select access.open_compartments()))
        order by d.decided_on desc, d.id desc
        limit 1
    $$;
revoke execute on function matters.settling_decision(uuid) from public;
grant execute on function matters.settling_decision(uuid) to rt_runtime;
