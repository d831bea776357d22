-- A body whose reply is no longer awaited ends its matter without a decision: there is nothing left to decide on.

alter table matters.matter
    drop constraint decided_by_a_decision,
    add constraint decided_by_a_decision
        check (state not in ('DECIDED', 'DISPATCHED', 'CLOSED') or decision_id is not null
               or (kind in ('LETTER', 'REFERRAL') and state = 'CLOSED'));
