-- Break-glass (nödöppning): a social worker or unit manager who must act at once for a child reads one case of
-- another unit, for a day or two. The database writes the grant itself, to whoever asks and to nobody else; it
-- opens reading and nothing more; and no barrier and no protected identity gives way to it.

-- How long, and how soon it is looked at. The controller sets the conditions of access (SoLPuL 10 §), so a
-- municipality has rules of its own, by date; here, since whoever is bound by a rule should not be able to write it.
create table access.emergency_rule (
    valid_from  date primary key,
    valid_to    date check (valid_to >= valid_from),
    -- The day of the opening is the first.
    days        int not null check (days between 1 and 7),
    review_days int not null check (review_days between 1 and 31),
    -- How often one person may ask in a day, whatever came of it.
    most_a_day  int not null check (most_a_day between 1 and 20),
    source      text not null check (length(source) between 10 and 255),
    exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table access.emergency_rule is 'open: for how long a case is opened in an emergency, no personal data';
grant select on access.emergency_rule to rt_runtime;
insert into access.emergency_rule (valid_from, days, review_days, most_a_day, source)
values ('2001-10-01', 2, 7, 10, 'The program''s own cautious choice, until the municipality decides (SoLPuL 10 §)');

alter table access.subject_grant
    -- An opening that was not committed, along with its line in the log, opens nothing.
    add column granted_in xid8 not null default pg_current_xact_id(),
    add column ended_at   timestamptz,
    add constraint break_glass_is_short check (kind <> 'BREAK_GLASS' or valid_to <= valid_from + 6);

-- The runtime role neither makes, nor moves the end of, a grant of this kind. The owner's functions do.
alter table access.subject_grant enable row level security;
create policy given_by_people on access.subject_grant for insert to rt_runtime with check (kind <> 'BREAK_GLASS');
create policy ended_by_people on access.subject_grant for update to rt_runtime using (kind <> 'BREAK_GLASS');
create policy told_apart on access.subject_grant for select to rt_runtime using (kind <> 'BREAK_GLASS');

create or replace function access.granted_subjects() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select g.subject_id
        from access.subject_grant g
        where g.staff_id = (select access.open_account())
          and g.kind <> 'BREAK_GLASS'
          and access.today() between g.valid_from and g.valid_to
    $$;

create function access.running_emergencies() returns table (subject_id uuid, valid_to date)
    language sql stable security definer set search_path = ''
    as $$
        select g.subject_id, g.valid_to
        from access.subject_grant g
        where g.staff_id = (select access.open_account())
          and g.kind = 'BREAK_GLASS'
          and g.ended_at is null
          and access.today() between g.valid_from and g.valid_to
          and g.granted_in is distinct from pg_current_xact_id_if_assigned()
          and (access.acts_as('SOCIAL_WORKER') or access.acts_as('UNIT_MANAGER'))
    $$;

create function access.emergency_subjects() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select e.subject_id from access.running_emergencies() e $$;

-- Until when the actor has the record open in an emergency; null for everybody else's way in.
create function access.emergency_until(subject uuid) returns date
    language sql stable security definer set search_path = ''
    as $$ select max(e.valid_to) from access.running_emergencies() e where e.subject_id = subject $$;

-- As before, and one opening more: it is for reading. What is not opened for writing is not written.
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
                'create policy barrier on %s as restrictive for all '
                || 'using (%I not in (select access.barred_subjects()))', target, subject_column);
            execute format('grant select, insert, update on %s to rt_runtime', target);
        end
    $$;

-- Tables that were protected before today get the same: what opens them by grant tells their subject column.
do $$
    declare
        opening record;
    begin
        for opening in
            select p.polrelid::regclass as target, pg_get_expr(p.polqual, p.polrelid) as by_grant
            from pg_policy p
            where p.polname = 'opening_grant'
        loop
            execute format('create policy opening_emergency on %s for select using %s', opening.target,
                replace(opening.by_grant, 'access.granted_subjects() AS granted_subjects', 'access.emergency_subjects()'));
        end loop;
    end
$$;

-- What was opened, by whom, why, and what the unit manager found afterwards. Those who have the case see it.
create table access.emergency_opening (
    id             uuid primary key default uuidv7(),
    grant_id       uuid not null unique references access.subject_grant,
    staff_id       uuid not null references access.account,
    subject_id     uuid not null,
    compartment_id int not null references access.compartment,
    -- The number that people call the record by, as on the worklist.
    reference      text not null check (length(reference) between 1 and 60),
    why_now        text not null check (length(why_now) between 20 and 1000),
    why_me         text not null check (length(why_me) between 20 and 1000),
    opened_at      timestamptz not null,
    valid_to       date not null,
    review_by      date not null,
    finding        text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    finding_text   text check (length(finding_text) between 10 and 4000),
    reviewed_at    timestamptz,
    reviewed_by    uuid references access.account,
    check (num_nulls(finding, finding_text, reviewed_at, reviewed_by) in (0, 4)),
    constraint four_eyes check (reviewed_by <> staff_id)
);
comment on table access.emergency_opening is
    'protected: who opened a record in an emergency and why; written only by functions, also seen by who opened it';
create index on access.emergency_opening (compartment_id, review_by) where reviewed_at is null;
create index on access.emergency_opening (staff_id, opened_at);
call access.protect('access.emergency_opening', 'subject_id');
revoke insert, update on access.emergency_opening from rt_runtime;
create policy own on access.emergency_opening for select using (staff_id = (select access.open_account()));
create policy asked_for on access.emergency_opening for insert to rt_owner with check (staff_id = access.actor());

create function access.emergency_rule_today() returns access.emergency_rule
    language sql stable security definer set search_path = ''
    as $$
        select r from access.emergency_rule r
        where access.today() >= r.valid_from and (r.valid_to is null or access.today() <= r.valid_to)
    $$;

-- A barrier for the actor, and protected identity for everybody: whoever is cleared has another way in.
create function access.is_never_opened_in_emergency(subject uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select subject in (select access.barred_subjects())
            or exists (select from access.shield s where s.subject_id = subject)
    $$;

-- The core rules are tested before a grant is written, not only when it is used.
create or replace function access.refuse_grant_across_barrier() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (select from access.barrier b
                       where b.staff_id = new.staff_id and b.subject_id = new.subject_id)
               or new.kind = 'BREAK_GLASS'
                   and exists (select from access.shield s where s.subject_id = new.subject_id) then
                raise exception 'a barrier cannot be overridden by a grant' using errcode = '42501';
            end if;
            return new;
        end
    $$;

-- Nobody calls it but the functions of the modules that own the records; they write the line in the log as well.
create function access.open_in_emergency(
        subject uuid, compartment int, called text, now_because text, me_because text, opened timestamptz)
    returns access.emergency_opening
    language plpgsql security definer set search_path = ''
    as $$
        declare
            rule access.emergency_rule := access.emergency_rule_today();
            given uuid;
            opening access.emergency_opening;
        begin
            if rule.days is null or not (access.acts_as('SOCIAL_WORKER') or access.acts_as('UNIT_MANAGER')) then
                raise exception 'nobody is let in by this' using errcode = '42501';
            end if;
            insert into access.subject_grant (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)
            values (access.actor(), subject, 'BREAK_GLASS', left(now_because, 255),
                    access.today(), access.today() + rule.days - 1, access.actor())
            returning id into given;
            insert into access.emergency_opening
                (grant_id, staff_id, subject_id, compartment_id, reference, why_now, why_me, opened_at, valid_to, review_by)
            values (given, access.actor(), subject, compartment, called, now_because, me_because, opened,
                    access.today() + rule.days - 1, access.today() + rule.review_days)
            returning * into opening;
            return opening;
        end
    $$;

-- The manager of the record's unit says what it was; an opening that was not justified ends at once.
create function access.review_emergency_opening(opening uuid, verdict text, because text, looked_at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = ''
    as $$
        declare
            opened_by_grant uuid;
        begin
            update access.emergency_opening o
            set finding = verdict, finding_text = because, reviewed_at = looked_at, reviewed_by = access.actor()
            where o.id = opening
              and o.reviewed_at is null
              and o.staff_id <> access.actor()
              and exists (
                select from access.membership m
                where m.staff_id = (select access.open_account())
                  and m.role = 'UNIT_MANAGER' and m.compartment_id = o.compartment_id
                  and m.valid_from <= access.today() and (m.valid_to is null or m.valid_to >= access.today()))
            returning o.grant_id into opened_by_grant;
            if verdict = 'NOT_JUSTIFIED' then
                update access.subject_grant g set ended_at = looked_at where g.id = opened_by_grant;
            end if;
            return opened_by_grant is not null;
        end
    $$;

-- For whoever reviews the log: who had what open in an emergency, and on which days.
create function access.emergency_grants()
    returns table (staff_id uuid, subject_id uuid, valid_from date, valid_to date)
    language sql stable security definer set search_path = ''
    as $$
        select g.staff_id, g.subject_id, g.valid_from, g.valid_to
        from access.subject_grant g
        where g.kind = 'BREAK_GLASS' and access.acts_as('DATA_PROTECTION_OFFICER')
    $$;

revoke execute on function access.is_never_opened_in_emergency(uuid) from public;
revoke execute on function access.open_in_emergency(uuid, int, text, text, text, timestamptz) from public;
revoke execute on function access.review_emergency_opening(uuid, text, text, timestamptz) from public;
revoke execute on function access.emergency_grants() from public;
revoke execute on function access.emergency_rule_today() from public;
grant execute on function access.review_emergency_opening(uuid, text, text, timestamptz) to rt_runtime;
grant execute on function access.emergency_grants() to rt_runtime;
grant execute on function access.emergency_rule_today() to rt_runtime;
