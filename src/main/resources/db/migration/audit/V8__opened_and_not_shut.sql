-- What is read only when it is logged is never more than a record or two in a transaction. So it is asked of those whether
-- they are shut to the actor, and not of the table which records are: a page of a case has twelve such statements.
create or replace function audit.opened_subjects() returns setof uuid
    language sql stable rows 10
    begin atomic
        select l.subject_id
        from audit.access_log l
        where l.xid = pg_current_xact_id_if_assigned()
          and l.transaction_at = transaction_timestamp()
          and not access.is_barred(l.subject_id);
    end;

-- The barrier of access.protect is left for what is written; what is read and changed meets it in opened_subjects().
create procedure audit.fold_barrier(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format('drop policy barrier on %s', target);
            execute format(
                'create policy barrier on %s as restrictive for insert '
                || 'with check (%I not in (select access.barred_subjects()))', target, subject_column);
        end
    $$;
revoke execute on procedure audit.fold_barrier(regclass, name) from public;

create or replace procedure audit.require_opened(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format(
                'create policy opened on %s as restrictive for select '
                || 'using (%I in (select audit.opened_subjects()))', target, subject_column);
            call audit.fold_barrier(target, subject_column);
        end
    $$;

-- Tables that were protected before today.
do $$
    declare
        content record;
    begin
        for content in
            select p.polrelid::regclass as target, split_part(trim(leading '(' from pg_get_expr(p.polqual, p.polrelid)), ' ', 1) as subject
            from pg_policy p
            where p.polname = 'opened'
        loop
            call audit.fold_barrier(content.target, content.subject);
        end loop;
    end
$$;
