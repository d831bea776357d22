-- What hangs on a case is of the unit that has the case. Without it, a row with another unit's case and the own
-- compartment was let in: it told by its refusal which cases there are, and could stand in the way of the real one.
alter table casework.child_case add unique (id, compartment_id);

do $$
    declare
        part record;
    begin
        for part in
            select c.conrelid::regclass as target, c.conname
            from pg_constraint c
            where c.contype = 'f' and c.confrelid = 'casework.child_case'::regclass and c.confdeltype = 'a'
        loop
            execute format('alter table %s drop constraint %I', part.target, part.conname);
            execute format('alter table %s add constraint of_the_case foreign key (child_case_id, compartment_id) '
                || 'references casework.child_case (id, compartment_id)', part.target);
        end loop;
    end
$$;
do $$
    declare
        opened record;
    begin
        for opened in
            select p.polrelid::regclass as target from pg_policy p join pg_class c on c.oid = p.polrelid
            where p.polname = 'opened' and c.relnamespace = 'casework'::regnamespace
        loop
            call audit.require_opened_to_change(opened.target, 'child_case_id');
        end loop;
    end
$$;

-- A case stays with its unit and keeps its number.
revoke update on casework.child_case from rt_runtime;
grant update (state, responsible_id, shielded, opened_on, ended_on, next_step, next_due)
    on casework.child_case to rt_runtime;

-- Only the unit itself takes its numbers; how many cases the others have had is a figure like others.
comment on table casework.case_series is
    'protected: only the unit itself takes its numbers; there is no record that a grant could open';
alter table casework.case_series enable row level security;
alter table casework.case_series force row level security;
create policy own_series on casework.case_series for all
    using (compartment_id = any (array(select access.open_compartments())));

-- A consent that is taken back takes with it what it opened (OSL 12:2). The function runs as the owner of the cases,
-- to whom the same policies apply: whoever does not have the case open ends nothing.
create function casework.end_sharing(shared uuid) returns boolean
    language sql security definer set search_path = ''
    as $$
        with ended as (
            update access.subject_grant g
            set valid_to = greatest(access.today() - 1, g.valid_from - 1)
            where g.subject_id = shared
              and g.kind = 'COOPERATION'
              and g.valid_to >= access.today()
              and exists (select from casework.child_case c where c.id = shared)
              and shared in (select audit.opened_subjects())
            returning g.id)
        select exists (select from ended)
    $$;
revoke execute on function casework.end_sharing(uuid) from public;
grant execute on function casework.end_sharing(uuid) to rt_runtime;
