-- What is wrong or lacking about the persons of a case is put right in the case. What they are found by follows.
grant update (given_name, family_name, personal_number, birth_date, sex, custody, lives_with_child)
    on people.person to rt_runtime;

-- Held on the child's row for the whole household: of two who correct it at once, the second is told.
alter table people.person add column version int not null default 0;
grant update (version) on people.person to rt_runtime;

create function people.keys_of(given_name text, family_name text, personal_number text) returns setof text
    language sql stable set search_path = ''
    as $$
        select distinct word
        from pg_catalog.regexp_split_to_table(people.fold(given_name || ' ' || family_name), '[\s-]+') as word
        where word <> ''
        union all
        select '#' || personal_number where personal_number is not null
    $$;

-- It deletes as the owner, for nobody who logs in may: of the one person who was changed, in a case that the actor of
-- the transaction has open, as the same policies apply.
create function people.rewrite_search_keys() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            delete from people.search_key k where k.person_id = new.id;
            insert into people.search_key (person_id, subject_id, compartment_id, key)
            select new.id, new.subject_id, new.compartment_id, key
            from people.keys_of(new.given_name, new.family_name, new.personal_number) as key;
            return null;
        end
    $$;
create trigger rewrite_search_keys after update of given_name, family_name, personal_number on people.person
    for each row when ((old.given_name, old.family_name, old.personal_number)
        is distinct from (new.given_name, new.family_name, new.personal_number))
    execute function people.rewrite_search_keys();

-- A number that turned out to be another child's opens this case to nobody in an emergency.
create function people.forget_child_number() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            delete from people.child_number c where c.person_id = new.id;
            return null;
        end
    $$;
create trigger forget_child_number after update of personal_number on people.person
    for each row when (old.personal_number is not null and new.personal_number is null)
    execute function people.forget_child_number();

revoke execute on function people.keys_of(text, text, text) from public;
revoke execute on function people.rewrite_search_keys() from public;
revoke execute on function people.forget_child_number() from public;
