-- Any appointment in a unit opens the children's cases of the unit, so none but the unit's own roles is held there, and a
-- role in the diary is held in an authority. A coordinator is let into a case by consent and opens no unit.

create function access.belongs_in(role text) returns text
    language sql immutable
    return case
        when role in ('SOCIAL_WORKER', 'UNIT_MANAGER', 'SIG_COORDINATOR') then 'UNIT'
        when role in ('REGISTRAR', 'ANALYST', 'HEAD_OF_ADMINISTRATION', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER')
            then 'AUTHORITY'
    end;

-- Those that have been held elsewhere open nothing from now on; one that was to begin later ends on the day it begins.
update access.membership m
set valid_to = greatest(m.valid_from, current_date - 1)
from access.compartment c
where c.id = m.compartment_id
  and c.kind is distinct from access.belongs_in(m.role)
  and (m.valid_to is null or m.valid_to >= current_date);

create function access.refuse_role_elsewhere() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.compartment_id is not null
               and not exists (
                   select from access.compartment c
                   where c.id = new.compartment_id and c.kind = access.belongs_in(new.role)) then
                raise exception 'the role is not held there' using errcode = '23514';
            end if;
            return new;
        end
    $$;
revoke execute on function access.refuse_role_elsewhere() from public;
create trigger refuse_role_elsewhere before insert on access.membership
    for each row execute function access.refuse_role_elsewhere();

create or replace function access.open_compartments() returns setof int
    language sql stable rows 5
    begin atomic
        select m.compartment_id
        from access.membership m
        where m.staff_id = access.actor()
          and m.compartment_id is not null
          and m.role <> 'SIG_COORDINATOR'
          and (m.account_closed_on is null or m.account_closed_on > access.today())
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today());
    end;
