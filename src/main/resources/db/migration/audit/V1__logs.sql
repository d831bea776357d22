-- Two append-only logs, written in the transaction that they speak of.

create schema audit;
grant usage on schema audit to rt_runtime;

create table audit.access_log (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor_id       uuid not null,
    actor_name     text not null,
    actor_role     text not null,
    action         text not null
        check (action in ('OPENED', 'LISTED', 'CREATED', 'CHANGED', 'PRINTED', 'EXPORTED', 'SEARCHED', 'SIGNED_IN')),
    subject_kind   text not null,
    subject_id     uuid not null,
    purpose        text not null,
    reason         text,
    -- Both tell the transaction: a number alone could come again after a restore into a new cluster.
    xid            xid8 not null default pg_current_xact_id(),
    transaction_at timestamptz not null default transaction_timestamp()
);
comment on table audit.access_log is 'protected: readable by the data protection officer, and within its own transaction';
create index on audit.access_log (xid);
create index on audit.access_log (subject_id, id);
create index on audit.access_log (actor_id, at, id);
create index on audit.access_log (at, id);
alter table audit.access_log enable row level security;
alter table audit.access_log force row level security;
create policy writing on audit.access_log for insert to rt_runtime with check (actor_id = access.actor());
create policy own_transaction on audit.access_log for select to rt_runtime
    using (xid = pg_current_xact_id_if_assigned() and transaction_at = transaction_timestamp());
create policy log_review on audit.access_log for select to rt_runtime
    using ((select access.acts_as('DATA_PROTECTION_OFFICER')));
create policy sealing on audit.access_log for select to rt_owner using (true);
grant select, insert on audit.access_log to rt_runtime;

create function audit.opened_subjects() returns setof uuid
    language sql stable set search_path = ''
    as $$
        select l.subject_id
        from audit.access_log l
        where l.xid = pg_current_xact_id_if_assigned()
          and l.transaction_at = transaction_timestamp()
    $$;

-- No line, no rows: what is protected by this cannot be read unless the same transaction logged the reading.
create procedure audit.require_opened(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format(
                'create policy opened on %s as restrictive for select '
                || 'using (%I in (select audit.opened_subjects()))', target, subject_column);
        end
    $$;
revoke execute on all procedures in schema audit from public;

create table audit.event_log (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor_id       uuid not null,
    actor_name     text not null,
    event          text not null,
    subject_kind   text not null,
    subject_id     uuid not null,
    compartment_id int not null,
    -- Message arguments: numbers, dates and titles of matters; never a person's name or number.
    details        jsonb not null default '[]'
);
comment on table audit.event_log is 'protected: the history of a record follows the record';
create index on audit.event_log (subject_id, id);
call access.protect('audit.event_log', 'subject_id');
revoke update on audit.event_log from rt_runtime;

-- The chain of seals over the access log. A seal covers the lines of all transactions that had ended.
create table audit.seal (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    through_xid   xid8 not null,
    lines         bigint not null,
    previous_hash bytea not null,
    hash          bytea not null
);
comment on table audit.seal is 'closed: written and checked only by audit.seal_log() and audit.broken_seal()';

create function audit.hash_of_lines(from_xid xid8, through_xid xid8, previous_hash bytea) returns bytea
    language sql stable security definer set search_path = ''
    as $$
        select sha256(previous_hash || convert_to(coalesce(string_agg(
                   row(l.id, extract(epoch from l.at), l.actor_id, l.actor_name, l.actor_role, l.action,
                       l.subject_kind, l.subject_id, l.purpose, l.reason, l.xid,
                       extract(epoch from l.transaction_at))::text, E'\n' order by l.id), ''), 'UTF8'))
        from audit.access_log l
        where l.xid >= from_xid and l.xid < through_xid
    $$;

create function audit.seal_log(sealed_at timestamptz) returns bigint
    language plpgsql security definer set search_path = ''
    as $$
        declare
            last audit.seal;
            upto xid8 := pg_snapshot_xmin(pg_current_snapshot());
            covered bigint;
        begin
            lock table audit.seal in exclusive mode;
            select * into last from audit.seal order by id desc limit 1;
            if last.id is null then
                last.through_xid := '0'::xid8;
                last.hash := '\x';
            end if;
            select count(*) into covered from audit.access_log l
            where l.xid >= last.through_xid and l.xid < upto;
            if covered > 0 then
                insert into audit.seal (at, through_xid, lines, previous_hash, hash)
                values (sealed_at, upto, covered, last.hash, audit.hash_of_lines(last.through_xid, upto, last.hash));
            end if;
            return covered;
        end
    $$;

-- The first seal that no longer fits its lines; null when every line is as it was written.
create function audit.broken_seal() returns bigint
    language sql stable security definer set search_path = ''
    as $$
        select min(s.id)
        from (select id, through_xid, previous_hash, hash,
                     lag(through_xid, 1, '0'::xid8) over (order by id) as from_xid,
                     lag(hash, 1, '\x'::bytea) over (order by id) as hash_before
              from audit.seal) s
        where s.previous_hash <> s.hash_before
           or s.hash <> audit.hash_of_lines(s.from_xid, s.through_xid, s.hash_before)
    $$;

-- What came of looking for a broken seal, each time it was looked for.
create table audit.seal_check (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    broken_seal bigint
);
comment on table audit.seal_check is 'closed: written by audit.check_seals() and read through audit.seal_standing()';

create function audit.check_seals(checked_at timestamptz) returns bigint
    language sql security definer set search_path = ''
    as $$
        insert into audit.seal_check (at, broken_seal) values (checked_at, audit.broken_seal()) returning broken_seal
    $$;

create function audit.seal_standing()
    returns table (first_sealed_at timestamptz, last_sealed_at timestamptz, sealed_lines bigint,
                   checked_at timestamptz, broken_seal bigint)
    language sql stable security definer set search_path = ''
    as $$
        select min(s.at), max(s.at), coalesce(sum(s.lines), 0)::bigint,
               (select c.at from audit.seal_check c order by c.id desc limit 1),
               (select c.broken_seal from audit.seal_check c order by c.id desc limit 1)
        from audit.seal s
        where access.acts_as('DATA_PROTECTION_OFFICER')
    $$;

-- A review of the log is itself recorded (SoLPuL 10 §: systematic, recurrent control).
create table audit.log_review (
    id          uuid primary key default uuidv7(),
    reviewed_at timestamptz not null,
    reviewer_id uuid not null,
    reviewer    text not null,
    -- What was looked at, so that the same can be looked at again.
    selection   text not null,
    from_day    date not null,
    to_day      date not null,
    detail      text not null default '',
    lines       int not null,
    finding     text not null check (length(finding) between 1 and 4000)
);
comment on table audit.log_review is 'protected: readable and writable by the data protection officer';
alter table audit.log_review enable row level security;
alter table audit.log_review force row level security;
create policy log_review on audit.log_review for all to rt_runtime
    using ((select access.acts_as('DATA_PROTECTION_OFFICER')))
    with check (reviewer_id = access.actor() and (select access.acts_as('DATA_PROTECTION_OFFICER')));
grant select, insert on audit.log_review to rt_runtime;
