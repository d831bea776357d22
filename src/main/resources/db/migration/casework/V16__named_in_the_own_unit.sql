-- Whom a report names is said in the unit that has the case, as everything else of its persons is.
create trigger refuse_in_another_unit before insert on people.named_guardian
    for each row execute function casework.refuse_in_another_unit();
