-- Who sees a case is answered where need-to-know lives; what is asked here is which case, and by whom.

create or replace function casework.able_to_handle(asked uuid) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select s.staff_id
        from casework.child_case c
        cross join lateral access.seeing(c.id, c.compartment_id, 'SOCIAL_WORKER') as s (staff_id)
        where c.id = asked
          and c.compartment_id in (select access.led_units())
    $$;

-- Asked about a whole unit on its manager's day: of thousands of open cases those are looked at that can be meant, the
-- cases of handlers who have left the unit and those that are shut to somebody in it. Who handles any is found by
-- going from one handler to the next in the index; who sees a case is asked last, of those that are left.
create index by_unit_and_handler on casework.child_case (compartment_id, responsible_id) where ended_on is null;

create or replace function casework.without_a_seeing_handler(unit int) returns setof uuid
    language plpgsql stable security definer set search_path = ''
    as $$
        begin
            if unit not in (select access.led_units()) then
                return;
            end if;
            return query
            with recursive handler (id) as (
                (select c.responsible_id
                 from casework.child_case c
                 where c.compartment_id = unit and c.ended_on is null
                 order by c.responsible_id limit 1)
                union all
                select (select c.responsible_id
                        from casework.child_case c
                        where c.compartment_id = unit and c.ended_on is null and c.responsible_id > h.id
                        order by c.responsible_id limit 1)
                from handler h
                where h.id is not null),
            perhaps as materialized (
                select c.id, c.responsible_id
                from access.shut_to_some(unit) as s (id) join casework.child_case c on c.id = s.id
                where c.compartment_id = unit and c.ended_on is null)
            select c.id
            from handler h join casework.child_case c on c.responsible_id = h.id
            where c.compartment_id = unit
              and c.ended_on is null
              and h.id not in (select access.officers(unit, null))
            union
            select p.id from perhaps p where not access.sees(p.responsible_id, p.id, unit, null);
        end
    $$;

-- The same of one case, on its own page.
create function casework.lacks_a_seeing_handler(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (
            select from casework.child_case c
            where c.id = asked
              and c.ended_on is null
              and c.compartment_id in (select access.led_units())
              and not access.sees(c.responsible_id, c.id, c.compartment_id, null))
    $$;
revoke execute on function casework.lacks_a_seeing_handler(uuid) from public;
grant execute on function casework.lacks_a_seeing_handler(uuid) to rt_runtime;

create or replace function casework.let_in(asked uuid) returns table (staff_id uuid, valid_to date)
    language sql stable security definer set search_path = ''
    as $$
        select g.staff_id, g.valid_to
        from casework.child_case c cross join lateral access.let_in(c.id) g
        where c.id = asked
    $$;

create or replace function casework.refuse_hand_over_across_barrier() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if not access.sees(new.responsible_id, new.id, new.compartment_id, 'SOCIAL_WORKER') then
                raise exception 'a case is handed over to a social worker of its unit who can see it'
                    using errcode = '42501';
            end if;
            return new;
        end
    $$;

drop function casework.has_case_open(uuid, uuid, int, text);
drop function casework.led_units();

-- Who has read a case is told to those who see it.
insert into audit.record_table (kind, target) values ('child-case', 'casework.child_case');

-- Where the cases are that have a shield already. Row security binds the owner too; it steps aside for this one
-- statement, in a transaction that nobody else sees.
alter table casework.child_case no force row level security;
update access.shield s set compartment_id = c.compartment_id from casework.child_case c where c.id = s.subject_id;
alter table casework.child_case force row level security;
