-- The de-identified register and what has been published of it. rt_evidence reads facts and nothing outside this
-- schema; rt_runtime adds facts through a function and reads only what has passed disclosure control.

create schema evidence;
grant usage on schema evidence to rt_runtime, rt_evidence;

-- No child, no case, no name: the link from case to fact is casework's. One row for each day on which something
-- new was known, so that "as known on that day" can always be answered again.
create table evidence.fact (
    id                uuid not null,
    as_of             date not null,
    case_year         int not null check (case_year between 1990 and 2200),
    case_quarter      int not null check (case_quarter between 1 and 4),
    age               int not null check (age between 0 and 30),
    district          text,
    sex               text not null check (sex in ('GIRL', 'BOY')),
    risk              text not null check (risk in ('LOW', 'MEDIUM', 'HIGH', 'NOT_SET')),
    child_consents    text not null check (child_consents in ('YES', 'NO', 'UNKNOWN')),
    guardians_consent text not null check (guardians_consent in ('YES', 'NO', 'UNKNOWN')),
    tried             text[] not null,
    given             text,
    by_deviation      boolean not null,
    outcome           text,
    primary key (id, as_of)
);
comment on table evidence.fact is 'closed: de-identified facts, read by rt_evidence only';
grant select on evidence.fact to rt_evidence;

create function evidence.record_fact(
        id uuid, as_of date, case_year int, case_quarter int, age int, district text, sex text, risk text,
        child_consents text, guardians_consent text, tried text[], given text, by_deviation boolean, outcome text)
    returns void
    language sql security definer set search_path = ''
    as $$
        insert into evidence.fact
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        on conflict (id, as_of) do update set
            case_year = excluded.case_year, case_quarter = excluded.case_quarter, age = excluded.age,
            district = excluded.district, sex = excluded.sex, risk = excluded.risk,
            child_consents = excluded.child_consents, guardians_consent = excluded.guardians_consent,
            tried = excluded.tried, given = excluded.given, by_deviation = excluded.by_deviation,
            outcome = excluded.outcome
    $$;
revoke execute on function evidence.record_fact from public;
grant execute on function evidence.record_fact to rt_runtime;
