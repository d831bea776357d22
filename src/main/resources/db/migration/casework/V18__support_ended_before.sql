-- A case whose last intervention had ended before that was a state of its own is to be ended too, or another intervention
-- chosen. Whoever handles it finds that on the worklist, due on the day that the last one ended: as if it had been told then.

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table casework.child_case no force row level security;
alter table casework.follow_up no force row level security;
alter table clocks.deadline no force row level security;
with ended as (
    select c.id, c.compartment_id, c.number, c.responsible_id,
           coalesce(
               (select max(f.followed_up_on) from casework.follow_up f
                where f.child_case_id = c.id and f.closure_reason is not null),
               c.opened_on) as last_on
    from casework.child_case c
    where c.state = 'SUPPORT_ENDED'
      and not exists (
          select from clocks.deadline d
          where d.subject_id = c.id and d.kind = 'casework.deadline.end-case' and d.met_on is null)
), told as (
    insert into clocks.deadline
        (subject_id, compartment_id, kind, reference, link, due_on, responsible_id, set_by)
    select id, compartment_id, 'casework.deadline.end-case', number, '/cases/' || id, last_on, responsible_id, responsible_id
    from ended
    returning subject_id, kind, due_on
)
update casework.child_case c
set next_step = told.kind, next_due = told.due_on
from told
where c.id = told.subject_id and (c.next_due is null or told.due_on < c.next_due);
alter table clocks.deadline force row level security;
alter table casework.follow_up force row level security;
alter table casework.child_case force row level security;
