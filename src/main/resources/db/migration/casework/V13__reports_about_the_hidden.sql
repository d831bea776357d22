-- Whoever registers a report about a child with a protected identity, and is not cleared, begins an ordinary case and is
-- told nothing. Whoever handles the protected one is told, so that the new one can be protected too.
create table casework.unseen_report (
    case_id  uuid not null references casework.child_case,
    begun_id uuid not null references casework.child_case,
    noted_on date not null,
    read_on  date,
    primary key (case_id, begun_id)
);
comment on table casework.unseen_report is
    'closed: asked only through casework.unseen_reports(), by whoever handles the protected case';

-- By the number alone, in the same unit, and only for a case that the actor sees; what came of it is not answered.
create function casework.note_unseen(begun uuid) returns void
    language sql volatile security definer set search_path = ''
    as $$
        insert into casework.unseen_report (case_id, begun_id, noted_on)
        select k.child_case_id, begun, access.today()
        from people.child_number mine
        join people.child_number n on n.personal_number = mine.personal_number and n.subject_id <> begun
        join casework.case_key k on k.child_case_id = n.subject_id and k.ended_on is null
        join casework.case_key b on b.child_case_id = begun and b.compartment_id = k.compartment_id
        where mine.subject_id = begun
          and exists (select from casework.child_case c where c.id = begun)
          and not access.sees(access.actor(), k.child_case_id, k.compartment_id, null)
        on conflict do nothing
    $$;

-- What the actor has not read, of the cases that they handle; the functions run as the owner, to whom the same policies
-- apply.
create function casework.unseen_reports() returns table (case_id uuid, begun_id uuid)
    language sql stable security definer set search_path = ''
    as $$
        select u.case_id, u.begun_id
        from casework.unseen_report u
        join casework.child_case c on c.id = u.case_id and c.responsible_id = access.actor()
        where u.read_on is null
    $$;

create function casework.read_unseen(of_case uuid, begun uuid) returns boolean
    language sql volatile security definer set search_path = ''
    as $$
        with read as (
            update casework.unseen_report u set read_on = access.today()
            where u.case_id = of_case and u.begun_id = begun and u.read_on is null
              and exists (select from casework.child_case c where c.id = of_case and c.responsible_id = access.actor())
            returning 1)
        select exists (select from read)
    $$;
revoke execute on function casework.note_unseen(uuid) from public;
revoke execute on function casework.unseen_reports() from public;
revoke execute on function casework.read_unseen(uuid, uuid) from public;
grant execute on function casework.note_unseen(uuid) to rt_runtime;
grant execute on function casework.unseen_reports() to rt_runtime;
grant execute on function casework.read_unseen(uuid, uuid) to rt_runtime;
