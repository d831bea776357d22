-- An appointment that is taken back on the day it begins, or before, was a slip and opens nothing, not even on that day: its
-- last day is the one before its first. It may then be given again from the same day.
alter table access.membership drop constraint membership_check;
alter table access.membership add constraint ends_after_it_began check (valid_to >= valid_from - 1);
alter table access.membership drop constraint membership_staff_id_role_compartment_id_valid_from_key;
create unique index one_of_a_kind_from_a_day on access.membership (staff_id, role, compartment_id, valid_from)
    nulls not distinct where valid_to is null or valid_to >= valid_from;

-- A system administrator sees no record, so the same account holds nothing else; and whoever reviews how children's cases are
-- read handles none (article 38(6) of the General Data Protection Regulation).
create function access.goes_together(one text, other text) returns boolean
    language sql immutable
    return (one = 'SYSTEM_ADMINISTRATOR') = (other = 'SYSTEM_ADMINISTRATOR')
        and not ('DATA_PROTECTION_OFFICER' in (one, other)
                 and 'UNIT' in (access.belongs_in(one), access.belongs_in(other)));

create function access.refuse_what_does_not_go_together() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (
                select from access.membership m
                where m.staff_id = new.staff_id
                  and not access.goes_together(m.role, new.role)
                  and m.valid_from <= coalesce(new.valid_to, 'infinity')
                  and coalesce(m.valid_to, 'infinity') >= new.valid_from) then
                raise exception 'the appointments do not go together' using errcode = '23514';
            end if;
            return new;
        end
    $$;
revoke execute on function access.refuse_what_does_not_go_together() from public;
create trigger refuse_what_does_not_go_together before insert on access.membership
    for each row execute function access.refuse_what_does_not_go_together();

-- Two appointments of one person that are given at the same moment would not see each other: they wait here.
create or replace function access.come_near_a_compartment() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            perform from access.compartment c where c.id = new.compartment_id for share;
            select a.closed_on into new.account_closed_on
            from access.account a
            where a.staff_id = new.staff_id
            for no key update;
            return new;
        end
    $$;
