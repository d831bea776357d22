-- Those who handle a record see who else has read it. The function runs as the owner of the log; it answers
-- only about a record that the calling transaction has itself logged as opened.
create function audit.lines_of(subject uuid, at_most int)
    returns table (at timestamptz, actor_name text, actor_role text, action text, purpose text, reason text)
    language sql stable security definer set search_path = ''
    as $$
        select l.at, l.actor_name, l.actor_role, l.action, l.purpose, l.reason
        from audit.access_log l
        where l.subject_id = subject
          and subject in (select audit.opened_subjects())
        order by l.id desc
        limit at_most
    $$;
revoke execute on function audit.lines_of(uuid, int) from public;
grant execute on function audit.lines_of(uuid, int) to rt_runtime;
