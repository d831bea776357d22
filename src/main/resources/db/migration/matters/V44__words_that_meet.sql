-- Two words that are about as common as each other. To look up each matter of the one for the other is right when the other
-- is far more common; when neither is, both are read in their order, side by side, which takes a fifth of the time. The
-- planner expects of any two words that they meet often, and would look up.
create function matters.with_both(
        authority int, one text, other text, wanted boolean, after_on date, after_id uuid, at_most int)
    returns table (registered_on date, matter_id uuid)
    language sql stable rows 50 set enable_nestloop = off set enable_hashjoin = off
    as $$
        select t.registered_on, t.matter_id
        from matters.diary_term t
        join matters.diary_term x
          on x.compartment_id = authority and x.term = other and x.open = wanted
         and x.registered_on = t.registered_on and x.matter_id = t.matter_id
         and (x.registered_on, x.matter_id) < (after_on, after_id)
        where t.compartment_id = authority and t.term = one and t.open = wanted
          and (t.registered_on, t.matter_id) < (after_on, after_id)
        order by t.registered_on desc, t.matter_id desc
        limit at_most
    $$;
revoke execute on function matters.with_both(int, text, text, boolean, date, uuid, int) from public;
grant execute on function matters.with_both(int, text, text, boolean, date, uuid, int) to rt_runtime;
