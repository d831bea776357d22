-- Somebody who was named as a guardian and is none, or is none any more, stays with the case and is not asked.
alter table people.person drop constraint person_custody_check;
alter table people.person add constraint person_custody_check
    check (custody in ('JOINT', 'SOLE', 'APPOINTED', 'NOT_KNOWN', 'NONE'));
