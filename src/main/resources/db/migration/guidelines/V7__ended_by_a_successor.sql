-- A version ends because another follows on it the day after, and for no other reason. Looked at when the transaction
-- ends: the version that held is ended before the next is adopted.
create function guidelines.refuse_end_without_successor() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if not exists (
                    select from guidelines.guideline_version next
                    where next.guideline_key = new.guideline_key
                      and next.state = 'ADOPTED'
                      and lower(next.validity) = upper(new.validity)) then
                raise exception 'a version ends when another follows on it' using errcode = '42501';
            end if;
            return null;
        end
    $$;
create constraint trigger refuse_end_without_successor after update of validity on guidelines.guideline_version
    deferrable initially deferred
    for each row when (old.state = 'ADOPTED' and new.validity is distinct from old.validity)
    execute function guidelines.refuse_end_without_successor();
