-- The unit manager is told of an emergency opening by a line on the worklist. Whoever opened the case cannot write
-- in it, so the database does.

create policy emergency_review on clocks.deadline for insert to rt_owner
    with check (set_by = access.actor() and kind = 'access.deadline.emergency-review');

create function clocks.set_emergency_review(subject uuid, compartment int, called text, where_to text, due date)
    returns void
    language sql security definer set search_path = ''
    as $$
        insert into clocks.deadline (subject_id, compartment_id, kind, reference, link, due_on, set_by)
        values (subject, compartment, 'access.deadline.emergency-review', called, where_to, due, access.actor())
    $$;
revoke execute on function clocks.set_emergency_review(uuid, int, text, text, date) from public;
