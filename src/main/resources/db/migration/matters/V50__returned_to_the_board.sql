-- What the council returns goes back to the board, which proposes anew. The council's matter waits until then, so that
-- what it adopts is always what the board had before it when it last decided (KL 5:26).
create or replace function matters.preparation_of(proposal uuid, draft uuid) returns table (decided_on date, hash text)
    language sql stable security definer set search_path = ''
    as $$
        select d.decided_on, p.hash
        from matters.matter council
        join matters.matter board on board.motion_id = council.motion_id and board.kind = 'MOTION'
        join matters.formal_decision d on d.matter_id = board.id and d.outcome not in ('RETURNED', 'POSTPONED')
        left join matters.prepared_draft p on p.decision_id = d.id and p.version_id = draft
            and p.compartment_id = d.compartment_id -- what another authority writes beside it is not what the board had
        where council.id = proposal
          and council.compartment_id in (select access.open_compartments())
        order by d.decided_on desc, d.id desc
        limit 1
    $$;
