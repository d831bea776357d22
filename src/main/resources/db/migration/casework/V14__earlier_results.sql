-- What a decision about a child rests on is kept: how an intervention went, when somebody writes of it anew, stands here
-- as it was written before.
create table casework.earlier_tried (
    child_case_id  uuid not null,
    compartment_id int not null,
    intervention   text not null,
    -- 1 for what was written first.
    place          int not null check (place > 0),
    ruled_out      boolean not null,
    result         text not null,
    recorded_on    date not null,
    recorded_by    uuid not null,
    primary key (child_case_id, intervention, place),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.earlier_tried is 'protected: how an intervention went, as it was told before it was written anew';
call access.protect('casework.earlier_tried', 'child_case_id');
call audit.require_opened('casework.earlier_tried', 'child_case_id');
revoke insert, update on casework.earlier_tried from rt_runtime;

-- As the owner, to whom the same policies apply: nobody who logs in writes here but by writing of the intervention anew.
create function casework.keep_earlier_tried() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into casework.earlier_tried (
                child_case_id, compartment_id, intervention, place, ruled_out, result, recorded_on, recorded_by)
            select old.child_case_id, old.compartment_id, old.intervention, count(*) + 1, old.ruled_out, old.result,
                   old.recorded_on, old.recorded_by
            from casework.earlier_tried e
            where e.child_case_id = old.child_case_id and e.intervention = old.intervention;
            return new;
        end
    $$;
revoke execute on function casework.keep_earlier_tried() from public;
create trigger keep_earlier_tried before update on casework.tried_intervention
    for each row execute function casework.keep_earlier_tried();

-- What was written of one intervention does not become what was written of another, or in another case.
revoke update on casework.tried_intervention from rt_runtime;
grant update (ruled_out, result, recorded_on, recorded_by) on casework.tried_intervention to rt_runtime;
