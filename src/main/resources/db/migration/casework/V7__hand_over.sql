-- Another social worker takes over a case, and why. Who handled it before stays in its history.
create table casework.hand_over (
    id             uuid primary key default uuidv7(),
    child_case_id  uuid not null,
    compartment_id int not null,
    from_id        uuid not null,
    to_id          uuid not null,
    reasons        text not null check (length(reasons) between 1 and 20000),
    handed_on      date not null,
    handed_by      uuid not null,
    check (from_id <> to_id),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.hand_over is 'protected: who handled the case before, and why another took over';
create index on casework.hand_over (child_case_id);
call access.protect('casework.hand_over', 'child_case_id');
call audit.require_opened('casework.hand_over', 'child_case_id');
call audit.require_opened_to_change('casework.hand_over', 'child_case_id');
revoke update on casework.hand_over from rt_runtime;

-- Whether somebody has an office in the unit today and the case is not shut to them. Why it is shut, nobody learns.
create function casework.has_case_open(who uuid, subject uuid, unit int, office text) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (
                   select from access.membership m join access.account a using (staff_id)
                   where m.staff_id = who
                     and m.compartment_id = unit
                     and (office is null or m.role = office)
                     and m.valid_from <= access.today()
                     and (m.valid_to is null or m.valid_to >= access.today())
                     and (a.closed_on is null or a.closed_on > access.today()))
           and not exists (select from access.barrier b where b.staff_id = who and b.subject_id = subject)
           and (not exists (select from access.shield s where s.subject_id = subject)
                or exists (select from access.clearance c where c.subject_id = subject and c.staff_id = who))
    $$;

-- The units that the actor leads today.
create function casework.led_units() returns setof int
    language sql stable security definer set search_path = ''
    as $$
        select m.compartment_id
        from access.membership m
        where m.staff_id = (select access.open_account())
          and m.role = 'UNIT_MANAGER'
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today())
    $$;

-- For the unit manager alone: who may take over the case. The functions run as the owner of the cases, to whom the
-- same policies apply: of a case that the manager does not see they tell nothing.
create function casework.able_to_handle(asked uuid) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select distinct m.staff_id
        from casework.child_case c
        join access.membership m on m.compartment_id = c.compartment_id and m.role = 'SOCIAL_WORKER'
        where c.id = asked
          and c.compartment_id in (select casework.led_units())
          and casework.has_case_open(m.staff_id, c.id, c.compartment_id, 'SOCIAL_WORKER')
    $$;

-- For the unit manager alone: the open cases whose handler cannot see them.
create function casework.without_a_seeing_handler(unit int) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select c.id
        from casework.child_case c
        where c.compartment_id = unit
          and c.ended_on is null
          and c.compartment_id in (select casework.led_units())
          and not casework.has_case_open(c.responsible_id, c.id, c.compartment_id, null)
    $$;

-- Whom the consent to sharing has let into the case now, and until when. Grants are closed; of the cases that the actor
-- sees this much of them is told.
create function casework.let_in(asked uuid) returns table (staff_id uuid, valid_to date)
    language sql stable security definer set search_path = ''
    as $$
        select g.staff_id, max(g.valid_to)
        from casework.child_case c join access.subject_grant g on g.subject_id = c.id
        where c.id = asked
          and g.kind = 'COOPERATION'
          and access.today() between g.valid_from and g.valid_to
        group by g.staff_id
    $$;

-- The rule once more where nothing passes it by: a case is never handed to somebody to whom it is shut.
create function casework.refuse_hand_over_across_barrier() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if not casework.has_case_open(new.responsible_id, new.id, new.compartment_id, 'SOCIAL_WORKER') then
                raise exception 'a case is handed over to a social worker of its unit who can see it'
                    using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_hand_over_across_barrier before update of responsible_id on casework.child_case
    for each row when (new.responsible_id is distinct from old.responsible_id)
    execute function casework.refuse_hand_over_across_barrier();

revoke execute on function casework.has_case_open(uuid, uuid, int, text) from public;
revoke execute on function casework.led_units() from public;
revoke execute on function casework.able_to_handle(uuid) from public;
revoke execute on function casework.without_a_seeing_handler(int) from public;
revoke execute on function casework.refuse_hand_over_across_barrier() from public;
revoke execute on function casework.let_in(uuid) from public;
grant execute on function casework.let_in(uuid) to rt_runtime;
grant execute on function casework.able_to_handle(uuid) to rt_runtime;
grant execute on function casework.without_a_seeing_handler(int) to rt_runtime;
