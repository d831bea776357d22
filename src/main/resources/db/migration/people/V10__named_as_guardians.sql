-- Guardians whom a further report names and the case does not have: who has custody is settled by whoever handles the case,
-- and not by a report. They wait here until they are added to the persons, or left aside.
create table people.named_guardian (
    id              uuid primary key default uuidv7(),
    subject_id      uuid not null,
    compartment_id  int not null references access.compartment,
    given_name      text not null check (length(given_name) between 1 and 80),
    family_name     text not null check (length(family_name) between 1 and 80),
    personal_number text check (personal_number ~ '^\d{12}$'),
    custody         text not null check (custody in ('JOINT', 'SOLE', 'APPOINTED', 'NOT_KNOWN')),
    named_on        date not null,
    left_aside_on   date
);
comment on table people.named_guardian is 'protected: whom a further report names as a guardian, and the case does not have';
create index on people.named_guardian (subject_id) where left_aside_on is null;
call access.protect('people.named_guardian', 'subject_id');
call audit.require_opened('people.named_guardian', 'subject_id');
call audit.require_opened_to_change('people.named_guardian', 'subject_id');
revoke update on people.named_guardian from rt_runtime;
grant update (left_aside_on) on people.named_guardian to rt_runtime;
