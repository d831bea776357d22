-- Who handles a case follows from its hand-overs and is not written beside them: nobody takes a case, or gives it away,
-- without a row that says who did and why. From whom it is handed over is whoever has it.
revoke update (responsible_id) on casework.child_case from rt_runtime;

create or replace function casework.refuse_hand_over_in_another_name() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.handed_by is distinct from access.actor()
               or new.handed_on is distinct from access.today()
               or new.compartment_id not in (select access.led_units()) then
                raise exception 'a case is handed over by somebody who leads its unit, in their own name'
                    using errcode = '42501';
            end if;
            perform from casework.child_case c
            where c.id = new.child_case_id and c.responsible_id = new.from_id and c.ended_on is null
            for update;
            if not found then
                raise exception 'a case that goes on is handed over from whoever has it' using errcode = '42501';
            end if;
            return new;
        end
    $$;

-- As the owner, to whom the same policies apply.
create function casework.handle_from_now_on() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            update casework.child_case c set responsible_id = new.to_id where c.id = new.child_case_id;
            return null;
        end
    $$;
revoke execute on function casework.handle_from_now_on() from public;
create trigger handle_from_now_on after insert on casework.hand_over
    for each row execute function casework.handle_from_now_on();
