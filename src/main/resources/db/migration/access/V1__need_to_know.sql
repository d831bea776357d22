-- Need-to-know lives here: who is let into which compartment, and what nobody can override.
-- PERMISSIVE policies are the openings, RESTRICTIVE ones the barriers. No actor, no rows.

create schema access;
grant usage on schema access to rt_runtime;

create table access.compartment (
    id        int generated always as identity primary key,
    code      text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name      text not null check (length(name) between 2 and 120),
    kind      text not null check (kind in ('AUTHORITY', 'UNIT')),
    district  text
);
comment on table access.compartment is 'open: the organisation is public, no personal data';
grant select, insert, update on access.compartment to rt_runtime;

create table access.account (
    staff_id  uuid primary key default uuidv7(),
    subject   text not null unique check (length(subject) between 1 and 255),
    name      text not null check (length(name) between 2 and 120),
    title     text not null default '',
    closed_on date
);
comment on table access.account is 'open: who works here is public, and sign-in reads it before there is an actor';
grant select, insert, update on access.account to rt_runtime;

create table access.membership (
    staff_id       uuid not null references access.account,
    role           text not null,
    compartment_id int references access.compartment,
    valid_from     date not null,
    valid_to       date,
    check (valid_to is null or valid_to >= valid_from),
    check ((compartment_id is null) = (role in ('DATA_PROTECTION_OFFICER', 'SYSTEM_ADMINISTRATOR'))),
    unique nulls not distinct (staff_id, role, compartment_id, valid_from)
);
create index on access.membership (staff_id);
comment on table access.membership is 'open: roles are public, and sign-in reads them before there is an actor';
grant select, insert on access.membership to rt_runtime;
grant update (valid_to) on access.membership to rt_runtime;

-- A time-limited opening of one record for one person, with its reason.
create table access.subject_grant (
    id         uuid primary key default uuidv7(),
    staff_id   uuid not null references access.account,
    subject_id uuid not null,
    kind       text not null check (kind in ('COOPERATION', 'COVER', 'BREAK_GLASS')),
    reason     text not null check (length(reason) between 10 and 255),
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    granted_by uuid not null
);
create index on access.subject_grant (staff_id, valid_to);
comment on table access.subject_grant is 'closed: read only through access.granted_subjects()';
grant insert on access.subject_grant to rt_runtime;
grant update (valid_to) on access.subject_grant to rt_runtime;
grant select (id) on access.subject_grant to rt_runtime;

-- Own case, a relative's case: no role and no grant opens it.
create table access.barrier (
    staff_id   uuid not null references access.account,
    subject_id uuid not null,
    kind       text not null check (kind in ('OWN_CASE', 'RELATIVE', 'OTHER')),
    raised_by  uuid not null,
    raised_on  date not null,
    primary key (staff_id, subject_id)
);
comment on table access.barrier is 'closed: a barrier itself tells of a relation; read only through access.barred_subjects()';
grant insert on access.barrier to rt_runtime;

-- Protected identity: open only to those cleared for that very record.
create table access.shield (
    subject_id uuid primary key,
    raised_by  uuid not null,
    raised_on  date not null
);
comment on table access.shield is 'closed: the existence of a protected identity is secret';
grant insert on access.shield to rt_runtime;

create table access.clearance (
    staff_id   uuid not null references access.account,
    subject_id uuid not null,
    reason     text not null check (length(reason) between 10 and 255),
    given_by   uuid not null,
    given_on   date not null,
    primary key (staff_id, subject_id)
);
comment on table access.clearance is 'closed: read only through access.barred_subjects()';
grant insert on access.clearance to rt_runtime;

create function access.actor() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('rodatraden.actor', true), '')::uuid;

-- The day as the application's clock has it: law and grants follow the date, and a demonstration has its own.
create function access.today() returns date
    language sql stable parallel safe
    return nullif(current_setting('rodatraden.today', true), '')::date;

-- The actor, unless the account is closed: somebody who was signed in when it closed is shut out at once.
create function access.open_account() returns uuid
    language sql stable security definer set search_path = ''
    as $$
        select a.staff_id
        from access.account a
        where a.staff_id = access.actor()
          and (a.closed_on is null or a.closed_on > access.today())
    $$;

create function access.open_compartments() returns setof int
    language sql stable security definer set search_path = ''
    as $$
        select m.compartment_id
        from access.membership m
        where m.staff_id = (select access.open_account())
          and m.compartment_id is not null
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today())
    $$;

create function access.acts_as(wanted text) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (
            select from access.membership m
            where m.staff_id = (select access.open_account())
              and m.role = wanted
              and m.valid_from <= access.today()
              and (m.valid_to is null or m.valid_to >= access.today()))
    $$;

create function access.granted_subjects() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select g.subject_id
        from access.subject_grant g
        where g.staff_id = (select access.open_account())
          and access.today() between g.valid_from and g.valid_to
    $$;

create function access.barred_subjects() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
        select b.subject_id from access.barrier b where b.staff_id = access.actor()
        union all
        select s.subject_id
        from access.shield s
        where not exists (
            select from access.clearance c
            where c.subject_id = s.subject_id and c.staff_id = access.actor())
    $$;

-- Whoever reviews the log looks at every reading of a protected identity; nobody else learns which they are.
create function access.shielded_subjects() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select s.subject_id from access.shield s where access.acts_as('DATA_PROTECTION_OFFICER') $$;

-- The core rule is tested before a grant is written, not only when it is used.
create function access.refuse_grant_across_barrier() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if exists (select from access.barrier b
                       where b.staff_id = new.staff_id and b.subject_id = new.subject_id) then
                raise exception 'a barrier cannot be overridden by a grant' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_grant_across_barrier before insert on access.subject_grant
    for each row execute function access.refuse_grant_across_barrier();

-- Every protected table is protected by this one procedure, so that no table has a policy of its own taste.
-- The functions are wrapped in subqueries: they run once a statement, not once a row.
create procedure access.protect(target regclass, subject_column name)
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
                'create policy barrier on %s as restrictive for all '
                || 'using (%I not in (select access.barred_subjects()))', target, subject_column);
            execute format('grant select, insert, update on %s to rt_runtime', target);
        end
    $$;

revoke execute on all procedures in schema access from public;
