-- Which drafts lie before the council: what the board had of each when it decided on its proposal. Whoever writes on a draft is
-- told, in whichever authority; that the board has decided, and on which day, is public. Once the council has sent the matter
-- back, or decided, nothing lies there.
create function matters.laid_before_the_council(drafts uuid[])
    returns table (draft uuid, body text, decided_on date, hash text)
    language sql stable security definer set search_path = ''
    as $$
        select distinct on (p.version_id) p.version_id, a.name, d.decided_on, p.hash
        from matters.prepared_draft p
        join matters.formal_decision d on d.id = p.decision_id
        join matters.matter board on board.id = p.matter_id and board.decision_id = d.id
            and board.kind = 'MOTION' and board.state in ('DECIDED', 'DISPATCHED')
        join matters.authority a on a.compartment_id = board.compartment_id
        where p.version_id = any (drafts)
          and not exists (
              select from matters.matter council
              join matters.formal_decision r on r.matter_id = council.id and r.outcome = 'RETURNED'
              where council.motion_id = board.motion_id and council.kind = 'COUNCIL_PROPOSAL'
                and r.decided_on >= d.decided_on)
        order by p.version_id, d.decided_on desc
    $$;
revoke execute on function matters.laid_before_the_council(uuid[]) from public;
grant execute on function matters.laid_before_the_council(uuid[]) to rt_runtime;
