-- What the council returned the board's matter with, while nothing later has come from the council. Whoever works in the
-- board may read it; the letter around it is the registrar's.
create function matters.returned_with(prepared uuid) returns table (section text, task text)
    language sql stable security definer set search_path = ''
    as $$
        select latest.content -> 'decision' ->> 'section', coalesce(latest.content ->> 'task', '')
        from (
            select d.content
            from matters.delivery d
            where d.registered_as = prepared
              and d.kind = 'COUNCIL_DECISION'
              and d.compartment_id in (select access.open_compartments())
              and d.registered_as not in (select access.barred_subjects())
            order by d.sent_on desc, d.id desc
            limit 1
        ) latest
        where latest.content ->> 'outcome' = 'RETURNED'
    $$;
revoke execute on function matters.returned_with(uuid) from public;
grant execute on function matters.returned_with(uuid) to rt_runtime;
