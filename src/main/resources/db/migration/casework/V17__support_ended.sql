-- When the last intervention has ended the case is to be ended, or something else chosen: it says so itself, in every list.
alter table casework.child_case drop constraint child_case_state_check;
alter table casework.child_case add constraint child_case_state_check check (
    state in ('REPORTED', 'NOT_INVESTIGATED', 'UNDER_INVESTIGATION', 'SUPPORTED', 'SUPPORT_ENDED', 'CLOSED'));

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table casework.child_case no force row level security;
alter table casework.intervention_decision no force row level security;
alter table casework.follow_up no force row level security;
update casework.child_case c
set state = 'SUPPORT_ENDED'
where c.state = 'SUPPORTED'
  and not exists (
      select from casework.intervention_decision d
      where d.child_case_id = c.id
        and not exists (
            select from casework.follow_up f where f.decision_id = d.id and f.closure_reason is not null));
alter table casework.follow_up force row level security;
alter table casework.intervention_decision force row level security;
alter table casework.child_case force row level security;
