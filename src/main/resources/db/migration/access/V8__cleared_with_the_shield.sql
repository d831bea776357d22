-- Who is cleared is said when the shield is raised, by whoever raises it, and from then on by those who are cleared.
-- What somebody said before, of a record that nobody had shielded, clears nobody: else one could clear oneself ahead.
alter table access.clearance add column given_in xid8 not null default pg_current_xact_id();
revoke insert on access.clearance from rt_runtime;
grant insert (staff_id, subject_id, reason, given_by, given_on) on access.clearance to rt_runtime;

create function access.forget_clearances_from_before() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if not exists (select from access.shield s where s.subject_id = new.subject_id) then
                delete from access.clearance c
                where c.subject_id = new.subject_id and c.given_in <> pg_catalog.pg_current_xact_id();
            end if;
            return new;
        end
    $$;
revoke execute on function access.forget_clearances_from_before() from public;
create trigger forget_clearances_from_before before insert on access.shield
    for each row execute function access.forget_clearances_from_before();
