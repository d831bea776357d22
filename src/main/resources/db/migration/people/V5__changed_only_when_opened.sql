call audit.require_opened_to_change('people.person', 'subject_id');
call audit.require_opened_to_change('people.address', 'subject_id');

-- Of a person in a case only the protection changes.
revoke update on people.person, people.address from rt_runtime;
grant update (protection) on people.person to rt_runtime;

-- With the compartment in the key, nobody learns from a refusal that a case of another unit has a child.
alter table people.person drop constraint person_subject_id_ordinal_key;
alter table people.person add unique (subject_id, compartment_id, ordinal);
