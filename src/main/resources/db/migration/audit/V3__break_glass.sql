-- An emergency opening, and every attempt at one, leaves a line that only the function below can write: whoever
-- reviews the log can trust that such a line tells of what was really asked for, and by whom.

alter table audit.access_log drop constraint access_log_action_check;
alter table audit.access_log add constraint access_log_action_check
    check (action in ('OPENED', 'LISTED', 'CREATED', 'CHANGED', 'PRINTED', 'EXPORTED', 'SEARCHED', 'SIGNED_IN',
                      'EMERGENCY_OPENED', 'EMERGENCY_REFUSED'));

alter policy writing on audit.access_log
    with check (actor_id = access.actor() and action not in ('EMERGENCY_OPENED', 'EMERGENCY_REFUSED'));
create policy emergencies on audit.access_log for insert to rt_owner
    with check (actor_id = access.actor() and action in ('EMERGENCY_OPENED', 'EMERGENCY_REFUSED'));

-- A refused attempt can be about a record that is there, behind a barrier: whoever tried is not told, not even here.
alter policy own_transaction on audit.access_log
    using (xid = pg_current_xact_id_if_assigned() and transaction_at = transaction_timestamp()
           and action <> 'EMERGENCY_REFUSED');

create function audit.log_emergency(what text, kind text, about uuid, because text, happened timestamptz)
    returns void
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if (happened at time zone 'Europe/Stockholm')::date <> access.today() then
                raise exception 'an emergency is logged on its own day' using errcode = '22023';
            end if;
            -- No line holds a personal identity number.
            if because ~ '\d{6}[-+ ]?\d{4}' then
                raise exception 'a reason has no personal identity number in it' using errcode = '22023';
            end if;
            insert into audit.access_log
                (at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, purpose, reason)
            select happened, a.staff_id, a.name,
                   (select string_agg(distinct m.role, ', ') from access.membership m
                    where m.staff_id = a.staff_id and m.valid_from <= access.today()
                      and (m.valid_to is null or m.valid_to >= access.today())),
                   what, kind, about, 'ACT_IN_EMERGENCY', because
            from access.account a where a.staff_id = access.open_account();
        end
    $$;

-- How often the actor has asked today, whatever came of it; one question may have left several lines.
create function audit.emergencies_asked_for_today() returns bigint
    language sql stable security definer set search_path = ''
    as $$
        select count(distinct l.xid)
        from audit.access_log l
        where l.actor_id = access.actor()
          and l.at >= access.today()::timestamp at time zone 'Europe/Stockholm'
          and l.action in ('EMERGENCY_OPENED', 'EMERGENCY_REFUSED')
    $$;

revoke execute on function audit.log_emergency(text, text, uuid, text, timestamptz) from public;
revoke execute on function audit.emergencies_asked_for_today() from public;
