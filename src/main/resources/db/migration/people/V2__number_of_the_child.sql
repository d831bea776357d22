-- Which case is about the child with a number, in whatever unit: asked in an emergency, by the whole number and by
-- nothing else. A table that nobody who logs in can read, beside the persons, whose policies would answer nothing.

create table people.child_number (
    person_id       uuid primary key references people.person on delete cascade,
    subject_id      uuid not null,
    personal_number text not null
);
comment on table people.child_number is 'closed: asked only through people.subjects_of_child(), by the owner''s functions';
create index on people.child_number (personal_number);

create function people.keep_child_number() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into people.child_number (person_id, subject_id, personal_number)
            values (new.id, new.subject_id, new.personal_number)
            on conflict (person_id) do update set personal_number = excluded.personal_number;
            return null;
        end
    $$;
create trigger keep_child_number after insert or update of personal_number on people.person
    for each row when (new.relation = 'CHILD' and new.personal_number is not null)
    execute function people.keep_child_number();

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table people.person no force row level security;
insert into people.child_number (person_id, subject_id, personal_number)
select id, subject_id, personal_number from people.person where relation = 'CHILD' and personal_number is not null;
alter table people.person force row level security;

create function people.subjects_of_child(wanted text) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select c.subject_id from people.child_number c where c.personal_number = wanted $$;

revoke execute on function people.keep_child_number() from public;
revoke execute on function people.subjects_of_child(text) from public;
