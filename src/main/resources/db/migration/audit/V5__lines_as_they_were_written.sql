-- A line in a log gets its number and its transaction from the database and from nobody else: with a transaction of
-- one's own choice a line would stand in a period that is sealed, or in one that never will be.
revoke insert on audit.access_log, audit.event_log from rt_runtime;
grant insert (at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, purpose, reason)
    on audit.access_log to rt_runtime;
grant insert (at, actor_id, actor_name, event, subject_kind, subject_id, compartment_id, details)
    on audit.event_log to rt_runtime;
create policy own_name on audit.event_log as restrictive for insert with check (actor_id = access.actor());

-- What a seal says of lines that the caller may not read, the functions that write and compare seals ask alone.
revoke execute on function audit.hash_of_lines(xid8, xid8, bytea) from public;

-- No line, no change: an update that reads nothing is not held back by the policies on reading.
create procedure audit.require_opened_to_change(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format(
                'create policy opened_to_change on %s as restrictive for update '
                || 'using (%I in (select audit.opened_subjects()))', target, subject_column);
        end
    $$;
revoke execute on procedure audit.require_opened_to_change(regclass, name) from public;
