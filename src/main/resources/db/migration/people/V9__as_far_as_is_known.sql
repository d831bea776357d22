-- Whether a guardian lives with the child is asked, never taken for granted: until somebody has said, it is null.
do $$
    declare
        asked text;
    begin
        select conname into strict asked
        from pg_constraint
        where conrelid = 'people.person'::regclass
          and contype = 'c'
          and pg_get_constraintdef(oid) like '%lives_with_child IS NOT NULL%';
        execute format('alter table people.person drop constraint %I', asked);
    end
$$;
alter table people.person add constraint guardian_has_custody check (relation <> 'GUARDIAN' or custody is not null);

-- Whether a child is one that the unit knows is asked by name and day of birth together: of a common name there are
-- more than a list is cut at. The day is a key with an @ before it, and nobody types it.
drop trigger rewrite_search_keys on people.person;
drop function people.keys_of(text, text, text);

create function people.keys_of(given_name text, family_name text, personal_number text, birth_date date)
    returns setof text
    language sql stable set search_path = ''
    as $$
        select distinct word
        from pg_catalog.regexp_split_to_table(people.fold(given_name || ' ' || family_name), '[\s-]+') as word
        where word <> ''
        union all
        select '#' || personal_number where personal_number is not null
        union all
        select '@' || pg_catalog.to_char(birth_date, 'YYYY-MM-DD') where birth_date is not null
    $$;
revoke execute on function people.keys_of(text, text, text, date) from public;
grant execute on function people.keys_of(text, text, text, date) to rt_runtime;

create or replace function people.write_search_keys() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            insert into people.search_key (person_id, subject_id, compartment_id, key)
            select p.id, p.subject_id, p.compartment_id, key
            from added p
            cross join lateral people.keys_of(p.given_name, p.family_name, p.personal_number, p.birth_date) as key;
            return null;
        end
    $$;

create or replace function people.rewrite_search_keys() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            delete from people.search_key k where k.person_id = new.id;
            insert into people.search_key (person_id, subject_id, compartment_id, key)
            select new.id, new.subject_id, new.compartment_id, key
            from people.keys_of(new.given_name, new.family_name, new.personal_number, new.birth_date) as key;
            return null;
        end
    $$;
create trigger rewrite_search_keys after update of given_name, family_name, personal_number, birth_date on people.person
    for each row when ((old.given_name, old.family_name, old.personal_number, old.birth_date)
        is distinct from (new.given_name, new.family_name, new.personal_number, new.birth_date))
    execute function people.rewrite_search_keys();

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table people.person no force row level security;
alter table people.search_key no force row level security;
insert into people.search_key (person_id, subject_id, compartment_id, key)
select p.id, p.subject_id, p.compartment_id, '@' || to_char(p.birth_date, 'YYYY-MM-DD')
from people.person p where p.birth_date is not null;
alter table people.search_key force row level security;
alter table people.person force row level security;
