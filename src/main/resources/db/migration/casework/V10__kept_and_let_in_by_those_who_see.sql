-- What a decision about a child rests on is kept: an assessment that is written over stands here as it was.
create table casework.earlier_assessment (
    child_case_id   uuid not null,
    compartment_id  int not null,
    version         int not null,
    development     text not null,
    parenting       text not null,
    environment     text not null,
    child_statement text not null,
    school_year     int,
    judged_level    text,
    rationale       text,
    judged_by       uuid,
    judged_on       date,
    others_tried    boolean,
    written_on      date not null,
    written_by      uuid not null,
    primary key (child_case_id, version),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.earlier_assessment is 'protected: what the assessment said before it was written over';
call access.protect('casework.earlier_assessment', 'child_case_id');
call audit.require_opened('casework.earlier_assessment', 'child_case_id');
revoke insert, update on casework.earlier_assessment from rt_runtime;

-- As the owner, to whom the same policies apply: nobody who logs in writes here but by writing an assessment.
create function casework.keep_earlier_assessment() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into casework.earlier_assessment (
                child_case_id, compartment_id, version, development, parenting, environment, child_statement,
                school_year, judged_level, rationale, judged_by, judged_on, others_tried, written_on, written_by)
            values (
                old.child_case_id, old.compartment_id, old.version, old.development, old.parenting, old.environment,
                old.child_statement, old.school_year, old.judged_level, old.rationale, old.judged_by, old.judged_on,
                old.others_tried, old.written_on, old.written_by);
            return new;
        end
    $$;
revoke execute on function casework.keep_earlier_assessment() from public;
create trigger keep_earlier_assessment before update on casework.assessment
    for each row execute function casework.keep_earlier_assessment();

-- Whoever lets somebody into a case, or clears somebody for it, sees it; a shield is said to be where the case is.
create function casework.refuse_letting_into_unseen() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (select from casework.case_key k where k.child_case_id = new.subject_id)
               and not exists (select from casework.child_case c where c.id = new.subject_id) then
                raise exception 'nobody lets others in to where they are not themselves' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_letting_into_unseen before insert on access.subject_grant
    for each row when (new.kind <> 'BREAK_GLASS') execute function casework.refuse_letting_into_unseen();
create trigger refuse_letting_into_unseen before insert on access.clearance
    for each row execute function casework.refuse_letting_into_unseen();

create function casework.refuse_shield_beside_the_case() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (
                select from casework.case_key k
                where k.child_case_id = new.subject_id and k.compartment_id is distinct from new.compartment_id) then
                raise exception 'a shield is raised in the own compartment' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_shield_beside_the_case before insert on access.shield
    for each row execute function casework.refuse_shield_beside_the_case();

-- What is said of a child's case, wherever it is kept, is said in the unit that has the case.
create function casework.refuse_in_another_unit() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (
                select from casework.case_key k
                where k.child_case_id = new.subject_id and k.compartment_id <> new.compartment_id) then
                raise exception 'the case is another unit''s' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_in_another_unit before insert on people.person
    for each row execute function casework.refuse_in_another_unit();
create trigger refuse_in_another_unit before insert on clocks.deadline
    for each row execute function casework.refuse_in_another_unit();

-- A case is handed over by somebody who leads its unit, in their own name, today, from whoever has it.
create function casework.refuse_hand_over_in_another_name() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.handed_by is distinct from access.actor()
               or new.handed_on is distinct from access.today()
               or new.compartment_id not in (select access.led_units()) then
                raise exception 'a case is handed over by somebody who leads its unit, in their own name'
                    using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_hand_over_in_another_name before insert on casework.hand_over
    for each row execute function casework.refuse_hand_over_in_another_name();

revoke execute on function casework.refuse_letting_into_unseen() from public;
revoke execute on function casework.refuse_shield_beside_the_case() from public;
revoke execute on function casework.refuse_in_another_unit() from public;
revoke execute on function casework.refuse_hand_over_in_another_name() from public;
