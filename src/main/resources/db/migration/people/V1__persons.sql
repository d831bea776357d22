-- The persons of a child's case. Each row belongs to one case: row security, barriers and the logged opening
-- hold for the person exactly as for the case. Nothing is shared between cases, not even a guardian.

create schema people;
grant usage on schema people to rt_runtime;

create table people.person (
    id               uuid primary key default uuidv7(),
    -- The child's case.
    subject_id       uuid not null,
    compartment_id   int not null references access.compartment,
    relation         text not null check (relation in ('CHILD', 'GUARDIAN')),
    -- The child is 0, guardians count from 1 in the order in which they were named.
    ordinal          smallint not null check (ordinal between 0 and 20),
    given_name       text not null check (length(given_name) between 1 and 80),
    family_name      text not null check (length(family_name) between 1 and 80),
    personal_number  text check (personal_number ~ '^\d{12}$'),
    birth_date       date,
    sex              text check (sex in ('FEMALE', 'MALE')),
    protection       text not null default 'NONE'
        check (protection in ('NONE', 'CONFIDENTIALITY_MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY')),
    custody          text check (custody in ('JOINT', 'SOLE', 'APPOINTED')),
    lives_with_child boolean,
    unique (subject_id, ordinal),
    check ((relation = 'CHILD') = (ordinal = 0)),
    check (relation <> 'CHILD' or (birth_date is not null and sex is not null and custody is null)),
    check (relation <> 'GUARDIAN' or (custody is not null and lives_with_child is not null))
);
comment on table people.person is 'protected: names and numbers of the persons in a child''s case';
create index person_of_compartment on people.person (compartment_id);
call access.protect('people.person', 'subject_id');
call audit.require_opened('people.person', 'subject_id');

-- In a table of its own, so that what is most dangerous to tell is never selected along with a name.
create table people.address (
    person_id      uuid primary key references people.person,
    subject_id     uuid not null,
    compartment_id int not null references access.compartment,
    street         text not null check (length(street) between 1 and 120),
    postcode       text not null check (postcode ~ '^\d{3} ?\d{2}$'),
    town           text not null check (length(town) between 1 and 80)
);
comment on table people.address is 'protected: where the persons of a case live; empty for protected identities';
call access.protect('people.address', 'subject_id');
call audit.require_opened('people.address', 'subject_id');

-- No address is kept in the case of a child with protected identity: mail goes through the tax agency.
create function people.refuse_address_of_protected() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if exists (select from people.person p
                       where p.subject_id = new.subject_id and p.protection <> 'NONE') then
                raise exception 'no address is kept for a protected identity' using errcode = '23514';
            end if;
            return new;
        end
    $$;
create trigger refuse_address_of_protected before insert or update on people.address
    for each row execute function people.refuse_address_of_protected();

create function people.forget_addresses_of_protected() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.protection <> 'NONE' and old.protection = 'NONE' then
                delete from people.address a where a.subject_id = new.subject_id;
            end if;
            return null;
        end
    $$;
create trigger forget_addresses_of_protected after update on people.person
    for each row execute function people.forget_addresses_of_protected();

create function people.fold(name text) returns text
    language sql stable parallel safe set search_path = ''
    return lower(public.unaccent('public.unaccent'::regdictionary, name));

-- What a case is found by: the words of each person's name, folded, and the number with a # before it. The
-- words can be asked for and not read, so that no list of names is had without a line in the log.
create table people.search_key (
    person_id      uuid not null references people.person,
    subject_id     uuid not null,
    compartment_id int not null references access.compartment,
    key            text collate "C" not null,
    primary key (person_id, key)
);
comment on table people.search_key is 'protected: asked only through people.find_subjects()';
create index by_key on people.search_key (compartment_id, key);
call access.protect('people.search_key', 'subject_id');
revoke select, update on people.search_key from rt_runtime;

create function people.write_search_keys() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            insert into people.search_key (person_id, subject_id, compartment_id, key)
            select distinct p.id, p.subject_id, p.compartment_id, word
            from added p
            cross join lateral regexp_split_to_table(
                people.fold(p.given_name || ' ' || p.family_name), '[\s-]+') as word
            where word <> ''
            union all
            select p.id, p.subject_id, p.compartment_id, '#' || p.personal_number
            from added p where p.personal_number is not null;
            return null;
        end
    $$;
create trigger write_search_keys after insert on people.person
    referencing new table as added
    for each statement execute function people.write_search_keys();

-- The cases in which one and the same person has all the wanted words, each from its beginning. It runs as
-- the owner of the table, to whom the same policies apply: the actor of the transaction decides.
create function people.find_subjects(wanted text[], at_most int) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select k.subject_id
        from (select word, case when word like '#%' then word else people.fold(word) end as beginning
              from unnest(wanted) as word) w
        join people.search_key k
          on k.compartment_id = any (array(select access.open_compartments()))
         and k.key >= w.beginning collate "C"
         and k.key <= (w.beginning || U&'\+10FFFF') collate "C"
        group by k.subject_id, k.person_id
        having count(distinct w.word) = cardinality(wanted)
        limit at_most
    $$;
revoke execute on function people.find_subjects(text[], int) from public;
grant execute on function people.find_subjects(text[], int) to rt_runtime;
