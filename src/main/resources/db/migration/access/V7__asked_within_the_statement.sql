-- Who works where is no secret: whoever asks may read their own appointments, so this question needs no rights but theirs.
-- Written like this, and asked in a FROM, it becomes a part of the statement that the policy protects. A function of its
-- own with its own rights was a statement within the statement, for each table of it; that took half of what row
-- security costs a page.
create or replace function access.open_compartments() returns setof int
    language sql stable rows 5
    begin atomic
        select m.compartment_id
        from access.membership m join access.account a on a.staff_id = m.staff_id
        where m.staff_id = access.actor()
          and (a.closed_on is null or a.closed_on > access.today())
          and m.compartment_id is not null
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today());
    end;

-- As before, with that question in its new form.
create or replace procedure access.protect(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format('alter table %s enable row level security', target);
            execute format('alter table %s force row level security', target);
            execute format(
                'create policy opening_membership on %s for all '
                || 'using (compartment_id = any (array(select o.id from access.open_compartments() o(id))))', target);
            execute format(
                'create policy opening_grant on %s for all '
                || 'using (%I = any (array(select access.granted_subjects())))', target, subject_column);
            execute format(
                'create policy opening_emergency on %s for select '
                || 'using (%I = any (array(select access.emergency_subjects())))', target, subject_column);
            execute format(
                'create policy barrier on %s as restrictive for all '
                || 'using (%I not in (select access.barred_subjects()))', target, subject_column);
            execute format('grant select, insert, update on %s to rt_runtime', target);
        end
    $$;

do $$
    declare
        target regclass;
    begin
        for target in select p.polrelid from pg_policy p where p.polname = 'opening_membership'
        loop
            execute format('alter policy opening_membership on %s '
                || 'using (compartment_id = any (array(select o.id from access.open_compartments() o(id))))', target);
        end loop;
    end
$$;
