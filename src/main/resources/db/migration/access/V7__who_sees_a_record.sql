-- Where a shielded record is. Every statement of every page asks which records are shut to the actor, and a city has a
-- thousand children with a protected identity: only those that the actor could come near are told. Null where nobody
-- knows; such a record is told to everybody who is not cleared for it, as all were before.
alter table access.shield add column compartment_id int references access.compartment;
create index on access.shield (compartment_id);

-- Near is: in a compartment that the actor has been let into, or granted, at any time. What is told beyond what could be
-- opened today does no harm, so no day is asked for.
create or replace function access.barred_subjects() returns setof uuid
    language plpgsql stable rows 10 security definer set search_path = ''
    as $$
        declare
            me uuid := access.actor();
        begin
            return query
            select b.subject_id from access.barrier b where b.staff_id = me
            union all
            select near.subject_id
            from (
                select s.subject_id
                from access.membership m join access.shield s on s.compartment_id = m.compartment_id
                where m.staff_id = me
                union all
                select s.subject_id from access.shield s where s.compartment_id is null
                union all
                select s.subject_id
                from access.subject_grant g join access.shield s on s.subject_id = g.subject_id
                where g.staff_id = me) near
            where near.subject_id not in (select c.subject_id from access.clearance c where c.staff_id = me);
        end
    $$;

-- Whether one record is shut to the actor, wherever it is.
create function access.is_barred(subject uuid) returns boolean
    language plpgsql stable security definer set search_path = ''
    as $$
        declare
            me uuid := access.actor();
        begin
            return exists (select from access.barrier b where b.staff_id = me and b.subject_id = subject)
                or exists (select from access.shield s where s.subject_id = subject)
                   and not exists (
                       select from access.clearance c where c.staff_id = me and c.subject_id = subject);
        end
    $$;

create or replace function access.refuse_clearance_by_others() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if access.is_barred(new.subject_id) then
                raise exception 'nobody lets others in to where they are not themselves' using errcode = '42501';
            end if;
            return new;
        end
    $$;

-- Nobody hides the records of others: a shield is raised in the own compartment, and said to be anywhere else it hides
-- nothing from those who are there.
create function access.refuse_shield_elsewhere() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.compartment_id is null or not new.compartment_id in (select access.open_compartments()) then
                raise exception 'a shield is raised in the own compartment' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_shield_elsewhere before insert on access.shield
    for each row execute function access.refuse_shield_elsewhere();

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

-- The records of the unit that may be shut to somebody who works there: those with a shield, and those that somebody has
-- a barrier to. Few, so that whoever asks of a whole unit looks at these alone.
create function access.shut_to_some(unit int) returns setof uuid
    language sql stable rows 50 security definer set search_path = ''
    as $$
        select s.subject_id from access.shield s where s.compartment_id = unit or s.compartment_id is null
        union
        select b.subject_id from access.barrier b where b.staff_id in (select access.officers(unit, null))
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

revoke execute on function access.refuse_shield_elsewhere() from public;
revoke execute on function access.officers(int, text) from public;
revoke execute on function access.shut_to_some(int) from public;
revoke execute on function access.sees(uuid, uuid, int, text) from public;
revoke execute on function access.led_units() from public;
revoke execute on function access.seeing(uuid, int, text) from public;
revoke execute on function access.let_in(uuid) from public;
