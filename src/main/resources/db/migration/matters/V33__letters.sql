-- A matter that begins with a letter from outside: it is answered or laid to the documents, and ends without a decision
-- of the body.

do $$
    declare
        rule name;
    begin
        for rule in
            select c.conname from pg_constraint c
            where c.conrelid = 'matters.matter'::regclass and c.contype = 'c'
              and pg_get_constraintdef(c.oid) ~ 'decision_id|COUNCIL_PROPOSAL'
        loop
            execute format('alter table matters.matter drop constraint %I', rule);
        end loop;
    end
$$;
alter table matters.matter
    add constraint kinds check (kind in ('MOTION', 'REFERRAL', 'COUNCIL_PROPOSAL', 'LETTER')),
    add constraint decided_by_a_decision
        check (state not in ('DECIDED', 'DISPATCHED', 'CLOSED') or decision_id is not null
               or (kind = 'LETTER' and state = 'CLOSED'));
