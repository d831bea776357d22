-- What every protected table of every statement asks is found at a glance: whether an account is closed stands with each
-- appointment, and what is shut to whom is a table. Both say what was worked out anew each time, from four tables, until
-- now; triggers keep them, so that nobody has to remember to.

alter table access.membership add column account_closed_on date;
update access.membership m
set account_closed_on = a.closed_on
from access.account a
where a.staff_id = m.staff_id and a.closed_on is not null;
comment on column access.membership.account_closed_on is 'what access.account says; kept by the database';

-- What is shut to whom, of what they could come near: in a compartment that they have been let into, or granted, at any
-- time. What is told beyond what could be opened today does no harm, so no day is asked for.
create table access.shut (
    staff_id   uuid not null references access.account,
    subject_id uuid not null,
    -- A clearance lifts a shield and never a barrier.
    by_barrier boolean not null,
    primary key (staff_id, subject_id, by_barrier)
);
comment on table access.shut is
    'protected: each sees what is shut to oneself and not why; written by triggers on what shuts and what brings near';
alter table access.shut enable row level security;
alter table access.shut force row level security;
create policy to_oneself on access.shut for select to rt_runtime using (staff_id = access.actor());
create policy kept on access.shut for all to rt_owner using (true) with check (true);
grant select (staff_id, subject_id) on access.shut to rt_runtime;

-- The shields that are near somebody who is not cleared for them. Where a shield is said to be nowhere, it is near everybody.
create view access.shield_near with (security_invoker = true) as
    select near.staff_id, near.subject_id
    from (
        select m.staff_id, s.subject_id
        from access.shield s join access.membership m on m.compartment_id = s.compartment_id
        union
        select m.staff_id, s.subject_id
        from access.shield s cross join access.membership m
        where s.compartment_id is null
        union
        select g.staff_id, s.subject_id
        from access.shield s join access.subject_grant g on g.subject_id = s.subject_id) near
    where not exists (
        select from access.clearance c where c.staff_id = near.staff_id and c.subject_id = near.subject_id);

insert into access.shut (staff_id, subject_id, by_barrier)
select n.staff_id, n.subject_id, false from access.shield_near n
union
select b.staff_id, b.subject_id, true from access.barrier b;

-- A shield that is raised and somebody who comes near it at the same moment do not see each other: one of them waits.
-- The record is the meeting point; where a whole compartment comes near, it is the compartment.
create function access.meet_at(subject uuid) returns void
    language sql security definer set search_path = ''
    as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(subject::text, 0)) $$;

create function access.shut_behind_shield() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            perform access.meet_at(new.subject_id);
            perform from access.compartment c where c.id = new.compartment_id for no key update;
            insert into access.shut (staff_id, subject_id, by_barrier)
            select n.staff_id, n.subject_id, false from access.shield_near n where n.subject_id = new.subject_id
            on conflict do nothing;
            return null;
        end
    $$;
create trigger shut_behind_shield after insert or update on access.shield
    for each row execute function access.shut_behind_shield();

create function access.shut_behind_barrier() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into access.shut (staff_id, subject_id, by_barrier) values (new.staff_id, new.subject_id, true);
            return null;
        end
    $$;
create trigger shut_behind_barrier after insert on access.barrier
    for each row execute function access.shut_behind_barrier();

create function access.let_in_by_clearance() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            perform access.meet_at(new.subject_id);
            delete from access.shut s
            where s.staff_id = new.staff_id and s.subject_id = new.subject_id and not s.by_barrier;
            return null;
        end
    $$;
create trigger let_in_by_clearance after insert on access.clearance
    for each row execute function access.let_in_by_clearance();

create function access.shut_when_near() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into access.shut (staff_id, subject_id, by_barrier)
            select n.staff_id, n.subject_id, false from access.shield_near n where n.staff_id = new.staff_id
            on conflict do nothing;
            return null;
        end
    $$;

create function access.come_near_a_record() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            perform access.meet_at(new.subject_id);
            return new;
        end
    $$;
create trigger come_near_a_record before insert on access.subject_grant
    for each row execute function access.come_near_a_record();
create trigger shut_when_near after insert on access.subject_grant
    for each row execute function access.shut_when_near();

-- Whoever closes an account at the same moment waits for the appointment, or is waited for.
create function access.come_near_a_compartment() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            perform from access.compartment c where c.id = new.compartment_id for share;
            select a.closed_on into new.account_closed_on
            from access.account a
            where a.staff_id = new.staff_id
            for share;
            return new;
        end
    $$;
create trigger come_near_a_compartment before insert on access.membership
    for each row execute function access.come_near_a_compartment();
create trigger shut_when_near after insert on access.membership
    for each row execute function access.shut_when_near();

create function access.close_appointments() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            update access.membership m set account_closed_on = new.closed_on where m.staff_id = new.staff_id;
            return null;
        end
    $$;
create trigger close_appointments after update of closed_on on access.account
    for each row execute function access.close_appointments();

-- The questions themselves. They read what the caller may read: appointments are public, and what is shut to oneself is
-- told. So they need neither the owner's rights nor a search path of their own, which takes longer to set than to answer.
create or replace function access.open_compartments() returns setof int
    language sql stable rows 5
    begin atomic
        select m.compartment_id
        from access.membership m
        where m.staff_id = access.actor()
          and m.compartment_id is not null
          and (m.account_closed_on is null or m.account_closed_on > access.today())
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today());
    end;

create or replace function access.acts_as(wanted text) returns boolean
    language sql stable
    begin atomic
        select exists (
            select from access.membership m
            where m.staff_id = access.actor()
              and m.role = wanted
              and (m.account_closed_on is null or m.account_closed_on > access.today())
              and m.valid_from <= access.today()
              and (m.valid_to is null or m.valid_to >= access.today()));
    end;

create or replace function access.barred_subjects() returns setof uuid
    language sql stable rows 10
    begin atomic
        select s.subject_id from access.shut s where s.staff_id = access.actor();
    end;

create or replace function access.is_barred(subject uuid) returns boolean
    language sql stable
    begin atomic
        select exists (select from access.shut s where s.staff_id = access.actor() and s.subject_id = subject);
    end;

-- As before, but that the barrier asks of the rows that are near whether they are shut, not which ones there are.
create or replace procedure access.protect(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format('alter table %s enable row level security', target);
            execute format('alter table %s force row level security', target);
            execute format(
                'create policy opening_membership on %s for all '
                || 'using (compartment_id = any (array(select access.open_compartments())))', target);
            execute format(
                'create policy opening_grant on %s for all '
                || 'using (%I = any (array(select access.granted_subjects())))', target, subject_column);
            execute format(
                'create policy opening_emergency on %s for select '
                || 'using (%I = any (array(select access.emergency_subjects())))', target, subject_column);
            execute format(
                'create policy barrier on %s as restrictive for all using (%s)',
                target, access.not_shut(target, subject_column));
            execute format('grant select, insert, update on %s to rt_runtime', target);
        end
    $$;

create function access.not_shut(target regclass, subject_column name) returns text
    language sql immutable
    return format(
        'not exists (select from access.shut s where s.staff_id = access.actor() and s.subject_id = %s.%I)',
        target, subject_column);
revoke execute on function access.not_shut(regclass, name) from public;

-- Tables that were protected before today: what opens them by grant tells their subject column.
do $$
    declare
        barrier record;
    begin
        for barrier in
            select p.polrelid::regclass as target, p.polcmd as command,
                   (regexp_match(pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid), '^\(NOT \((\w+) IN'))[1] as subject
            from pg_policy p
            where p.polname = 'barrier'
              and exists (select from pg_policy g where g.polrelid = p.polrelid and g.polname = 'opening_grant')
        loop
            execute format(
                'alter policy barrier on %s %s (%s)',
                barrier.target,
                case barrier.command when 'a' then 'with check' else 'using' end,
                access.not_shut(barrier.target, barrier.subject));
        end loop;
    end
$$;

revoke execute on function access.meet_at(uuid) from public;
revoke execute on function access.shut_behind_shield() from public;
revoke execute on function access.shut_behind_barrier() from public;
revoke execute on function access.let_in_by_clearance() from public;
revoke execute on function access.shut_when_near() from public;
revoke execute on function access.come_near_a_record() from public;
revoke execute on function access.come_near_a_compartment() from public;
revoke execute on function access.close_appointments() from public;
