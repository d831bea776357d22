-- What the modules that own records ask about other people than the actor. They get the answer and no reason: a
-- barrier itself tells of a relation. Only functions of the owner call these.

-- Who has an office in the unit today; any office, where none is named.
create function access.officers(unit int, office text) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select distinct m.staff_id
        from access.membership m join access.account a using (staff_id)
        where m.compartment_id = unit
          and (office is null or m.role = office)
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today())
          and (a.closed_on is null or a.closed_on > access.today())
    $$;

-- Which records are shut to these people, whatever their office: by a barrier, or by a shield that they are not cleared for.
create function access.shut_to(staff uuid[]) returns table (staff_id uuid, subject_id uuid)
    language sql stable security definer set search_path = ''
    as $$
        select b.staff_id, b.subject_id from access.barrier b where b.staff_id = any (staff)
        union all
        select p.staff_id, s.subject_id
        from access.shield s
        cross join unnest(staff) as p (staff_id)
        where not exists (
            select from access.clearance c where c.subject_id = s.subject_id and c.staff_id = p.staff_id)
    $$;

-- Whether somebody has an office in the unit today and the record is not shut to them.
create function access.sees(who uuid, subject uuid, unit int, office text) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select who in (select access.officers(unit, office))
           and not exists (select from access.barrier b where b.staff_id = who and b.subject_id = subject)
           and (not exists (select from access.shield s where s.subject_id = subject)
                or exists (select from access.clearance c where c.subject_id = subject and c.staff_id = who))
    $$;

-- The units that the actor leads today.
create function access.led_units() returns setof int
    language sql stable security definer set search_path = ''
    as $$
        select m.compartment_id
        from access.membership m
        where m.staff_id = (select access.open_account())
          and m.role = 'UNIT_MANAGER'
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today())
    $$;

-- Who has an office in the unit and sees the record.
create function access.seeing(subject uuid, unit int, office text) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select o.staff_id
        from access.officers(unit, office) as o (staff_id)
        where access.sees(o.staff_id, subject, unit, office)
    $$;

-- Whom cooperation lets into the record today, and until when.
create function access.let_in(subject uuid) returns table (staff_id uuid, valid_to date)
    language sql stable security definer set search_path = ''
    as $$
        select g.staff_id, max(g.valid_to)
        from access.subject_grant g
        where g.subject_id = subject
          and g.kind = 'COOPERATION'
          and access.today() between g.valid_from and g.valid_to
        group by g.staff_id
    $$;

revoke execute on function access.officers(int, text) from public;
revoke execute on function access.shut_to(uuid[]) from public;
revoke execute on function access.sees(uuid, uuid, int, text) from public;
revoke execute on function access.led_units() from public;
revoke execute on function access.seeing(uuid, int, text) from public;
revoke execute on function access.let_in(uuid) from public;
