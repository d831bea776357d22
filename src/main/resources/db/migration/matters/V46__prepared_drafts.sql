-- The council adopts what has been prepared (KL 5:26): what each draft said when the board decided on its proposal.
create table matters.prepared_draft (
    decision_id    uuid not null references matters.formal_decision,
    version_id     uuid not null,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (decision_id, version_id)
);
comment on table matters.prepared_draft is 'protected: follows the matter';
call access.protect('matters.prepared_draft', 'matter_id');
revoke update on matters.prepared_draft from rt_runtime;
create policy comparing on matters.prepared_draft for select to rt_owner using (true);

-- The board's diary is another's, and the council needs this much of it: the day, and what the draft said. Once the
-- council has sent the matter back, what was prepared before no longer binds it.
create function matters.preparation_of(proposal uuid, draft uuid) returns table (decided_on date, hash text)
    language sql stable security definer set search_path = ''
    as $$
        select d.decided_on, p.hash
        from matters.matter council
        join matters.matter board on board.motion_id = council.motion_id and board.kind = 'MOTION'
        join matters.formal_decision d on d.matter_id = board.id and d.outcome not in ('RETURNED', 'POSTPONED')
        left join matters.prepared_draft p on p.decision_id = d.id and p.version_id = draft
        where council.id = proposal
          and council.compartment_id in (select access.open_compartments())
          and not exists (
              select from matters.formal_decision r
              where r.matter_id = council.id and r.outcome = 'RETURNED' and r.decided_on >= d.decided_on)
        order by d.decided_on desc
        limit 1
    $$;
revoke execute on function matters.preparation_of(uuid, uuid) from public;
grant execute on function matters.preparation_of(uuid, uuid) to rt_runtime;
