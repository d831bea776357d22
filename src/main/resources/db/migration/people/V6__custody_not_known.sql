-- Who has custody is not always known when the report comes in. Then it is written down as not known, not guessed.
alter table people.person drop constraint person_custody_check;
alter table people.person add constraint person_custody_check
    check (custody in ('JOINT', 'SOLE', 'APPOINTED', 'NOT_KNOWN'));
