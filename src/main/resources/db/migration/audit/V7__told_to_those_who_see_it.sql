-- Who else has read a record is told to those who see the record, and not to whoever says that it was opened: the table
-- that the record stands in is asked as well, under its own policies.
create table audit.record_table (
    kind   text primary key,
    -- Its key is called id.
    target regclass not null
);
comment on table audit.record_table is 'open: in which table the records of a kind stand, no personal data';

create or replace function audit.lines_of(subject uuid, at_most int)
    returns table (at timestamptz, actor_name text, actor_role text, action text, purpose text, reason text)
    language plpgsql stable security definer set search_path = ''
    as $$
        declare
            home regclass;
            seen boolean := false;
        begin
            for home in select r.target from audit.record_table r loop
                if not seen then
                    execute format('select exists (select from %s where id = $1)', home) into seen using subject;
                end if;
            end loop;
            return query
            select l.at, l.actor_name, l.actor_role, l.action, l.purpose, l.reason
            from audit.access_log l
            where seen
              and l.subject_id = subject
              and subject in (select audit.opened_subjects())
            order by l.id desc
            limit at_most;
        end
    $$;
