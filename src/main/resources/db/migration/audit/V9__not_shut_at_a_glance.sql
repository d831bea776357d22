-- What the line in the log opens, less what is shut to the actor: one look each, since both are tables.
create or replace function audit.opened_subjects() returns setof uuid
    language sql stable rows 10
    begin atomic
        select l.subject_id
        from audit.access_log l
        where l.xid = pg_current_xact_id_if_assigned()
          and l.transaction_at = transaction_timestamp()
          and not exists (
              select from access.shut s where s.staff_id = access.actor() and s.subject_id = l.subject_id);
    end;

create or replace procedure audit.fold_barrier(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format('drop policy barrier on %s', target);
            execute format(
                'create policy barrier on %s as restrictive for insert with check (%s)',
                target, access.not_shut(target, subject_column));
        end
    $$;
