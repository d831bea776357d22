-- Cases of one unit that are about the same child, a row for each direction: what was investigated before, and what is
-- reported while an intervention goes on, belong to a case each. Whoever has one open learns of the others that they see.
create table casework.same_child (
    child_case_id  uuid not null,
    other_id       uuid not null,
    compartment_id int not null,
    noted_on       date not null,
    primary key (child_case_id, other_id),
    check (child_case_id <> other_id),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id),
    constraint of_the_other_case foreign key (other_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.same_child is 'protected: which other cases of the unit are about the same child';
call access.protect('casework.same_child', 'child_case_id');
call audit.require_opened('casework.same_child', 'child_case_id');
call audit.require_opened_to_change('casework.same_child', 'child_case_id');
revoke update on casework.same_child from rt_runtime;

-- Nobody learns by a refusal that there is a case which they do not see.
create policy both_seen on casework.same_child as restrictive for insert
    with check (other_id in (select c.id from casework.child_case c where c.id = other_id));
