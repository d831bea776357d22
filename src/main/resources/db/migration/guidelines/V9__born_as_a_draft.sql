-- A version begins as a draft, and holds from the day of its decision at the earliest.
create function guidelines.refuse_born_decided() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            raise exception 'a version begins as a draft' using errcode = '42501';
        end
    $$;
create trigger refuse_born_decided before insert on guidelines.guideline_version
    for each row when (new.state <> 'DRAFTED') execute function guidelines.refuse_born_decided();

alter table guidelines.guideline_version
    add constraint not_before_its_decision check (state <> 'ADOPTED' or lower(validity) >= decided_on);
