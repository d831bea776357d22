-- Two narrow questions about cases from outside their unit: a social worker opens one in an emergency, and the data
-- protection officer reads in the log which case it was. Neither is let into the unit for it.

-- What a case is called by, apart from the case itself, whose policies would answer neither.
create table casework.case_key (
    child_case_id  uuid primary key references casework.child_case on delete cascade,
    compartment_id int not null,
    number         text not null,
    ended_on       date
);
comment on table casework.case_key is
    'closed: asked only through casework.open_in_emergency() and, by the data protection officer, for the log';
create index on casework.case_key (number);

create function casework.keep_case_key() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into casework.case_key (child_case_id, compartment_id, number, ended_on)
            values (new.id, new.compartment_id, new.number, new.ended_on)
            on conflict (child_case_id) do update
                set compartment_id = excluded.compartment_id, number = excluded.number, ended_on = excluded.ended_on;
            return null;
        end
    $$;
create trigger keep_case_key after insert or update of compartment_id, number, ended_on on casework.child_case
    for each row execute function casework.keep_case_key();

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table casework.child_case no force row level security;
insert into casework.case_key (child_case_id, compartment_id, number, ended_on)
select id, compartment_id, number, ended_on from casework.child_case;
alter table casework.child_case force row level security;

-- One question, answered with what was opened for the actor. Everything that was not is the one answer NOT_FOUND:
-- a number that nobody has, an ended case, a barrier and a protected identity take the same steps and leave one line.
-- By the child's number it opens the cases that go on; by unit and case number that one, also when it has ended.
create function casework.open_in_emergency(
        wanted_child text, wanted_unit int, wanted_number text, now_because text, me_because text, asked timestamptz)
    returns table (outcome text, child_case_id uuid)
    language plpgsql security definer set search_path = ''
    as $$
        declare
            because text := now_because || E'\n' || me_because;
            hit record;
            opening access.emergency_opening;
            lines int := 0;
            answers int := 0;
        begin
            if not (access.acts_as('SOCIAL_WORKER') or access.acts_as('UNIT_MANAGER')) then
                raise exception 'only those who handle cases open them in an emergency' using errcode = '42501';
            end if;
            if coalesce(length(now_because), 0) not between 20 and 1000
               or coalesce(length(me_because), 0) not between 20 and 1000 then
                raise exception 'an emergency is told of in words' using errcode = '22023';
            end if;
            -- One question at a time for each person, so that many at once are counted too.
            perform pg_advisory_xact_lock(hashtextextended('emergency ' || access.actor(), 0));
            if audit.emergencies_asked_for_today() >= (access.emergency_rule_today()).most_a_day then
                perform audit.log_emergency('EMERGENCY_REFUSED', 'no-record', access.actor(), because, asked);
                return query select 'TOO_MANY', null::uuid;
                return;
            end if;
            for hit in
                select k.child_case_id as id, k.compartment_id as unit, k.number,
                       access.is_never_opened_in_emergency(k.child_case_id) as never,
                       k.compartment_id in (select access.open_compartments())
                           or k.child_case_id in (select access.granted_subjects())
                           or access.emergency_until(k.child_case_id)
                               >= access.today() + (access.emergency_rule_today()).days - 1 as already
                from casework.case_key k
                where k.number = wanted_number and k.compartment_id = wanted_unit
                   or k.ended_on is null and k.child_case_id in (select people.subjects_of_child(wanted_child))
                order by k.child_case_id
            loop
                if hit.never then
                    perform audit.log_emergency('EMERGENCY_REFUSED', 'child-case', hit.id, because, asked);
                    lines := lines + 1;
                elsif hit.already then
                    answers := answers + 1;
                    return query select 'ALREADY_OPEN', hit.id;
                else
                    opening := access.open_in_emergency(hit.id, hit.unit, hit.number, now_because, me_because, asked);
                    perform audit.log_emergency('EMERGENCY_OPENED', 'child-case', hit.id, because, asked);
                    perform clocks.set_emergency_review(
                        hit.id, hit.unit, hit.number, '/cases/emergency-openings/' || opening.id, opening.review_by);
                    answers := answers + 1;
                    return query select 'OPENED', hit.id;
                end if;
            end loop;
            if answers = 0 then
                if lines = 0 then
                    perform audit.log_emergency('EMERGENCY_REFUSED', 'no-record', access.actor(), because, asked);
                end if;
                return query select 'NOT_FOUND', null::uuid;
            end if;
        end
    $$;
revoke execute on function casework.keep_case_key() from public;
revoke execute on function casework.open_in_emergency(text, int, text, text, text, timestamptz) from public;
grant execute on function casework.open_in_emergency(text, int, text, text, text, timestamptz) to rt_runtime;

-- For whoever reviews the log: what the cases that it speaks of are called by. A number is one of its unit's, so the
-- unit is part of it; not for a protected identity, as the unit tells in which part of town the child is. A case that
-- is the reviewer's own or a relative's has no number for the reviewer either.
create function casework.numbers_in_log(subjects uuid[])
    returns table (child_case_id uuid, number text, unit text)
    language sql stable security definer set search_path = ''
    as $$
        select k.child_case_id, k.number,
               case when exists (select from access.shield s where s.subject_id = k.child_case_id) then null
                    else c.name end
        from casework.case_key k join access.compartment c on c.id = k.compartment_id
        where access.acts_as('DATA_PROTECTION_OFFICER')
          and k.child_case_id = any (subjects)
          and exists (select from audit.access_log l where l.subject_id = k.child_case_id)
          and not exists (select from access.barrier b
                          where b.staff_id = access.actor() and b.subject_id = k.child_case_id)
    $$;

create function casework.cases_in_log(wanted_number text) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select k.child_case_id
        from casework.case_key k
        where access.acts_as('DATA_PROTECTION_OFFICER')
          and k.number = wanted_number
          and not exists (select from access.barrier b
                          where b.staff_id = access.actor() and b.subject_id = k.child_case_id)
    $$;
revoke execute on function casework.numbers_in_log(uuid[]) from public;
revoke execute on function casework.cases_in_log(text) from public;
grant execute on function casework.numbers_in_log(uuid[]) to rt_runtime;
grant execute on function casework.cases_in_log(text) to rt_runtime;
