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
    district          text check (district !~ '[|/\t\n]' and district not in ('total', 'NO_DISTRICT')),
    sex               text not null check (sex in ('GIRL', 'BOY')),
    risk              text not null check (risk in ('LOW', 'MEDIUM', 'HIGH', 'NOT_SET')),
    child_consents    text not null check (child_consents in ('YES', 'NO', 'UNKNOWN')),
    guardians_consent text not null check (guardians_consent in ('YES', 'NO', 'UNKNOWN')),
    tried             text[] not null check (array_to_string(tried, ' ') !~ '[|,\t\n]'),
    given             text check (given !~ '[|\t\n]'),
    by_deviation      boolean not null,
    outcome           text check (outcome !~ '[|\t\n]'),
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

-- Facts as known on one day, frozen. The same facts freeze to the same population, whoever asks.
create table evidence.population (
    id        uuid primary key default uuidv7(),
    as_of     date not null,
    hash      text not null,
    frozen_at timestamptz not null,
    unique (as_of, hash)
);
comment on table evidence.population is 'closed: read by rt_evidence only';
grant select on evidence.population to rt_evidence;

create table evidence.population_group (
    population_id     uuid not null references evidence.population,
    case_year         int not null,
    case_quarter      int not null,
    age               int not null,
    district          text,
    sex               text not null,
    risk              text not null,
    child_consents    text not null,
    guardians_consent text not null,
    tried             text[] not null,
    given             text,
    by_deviation      boolean not null,
    outcome           text,
    number            bigint not null check (number > 0)
);
create index on evidence.population_group (population_id);
comment on table evidence.population_group is 'closed: counts before disclosure control, read by rt_evidence only';
grant select on evidence.population_group to rt_evidence;

-- The canonical text that is hashed is the one of PopulationGroup.line() in the program.
create function evidence.freeze_population(known_on date, now_at timestamptz) returns uuid
    language sql security definer set search_path = ''
    as $$
        with groups as materialized (
            select f.case_year, f.case_quarter, f.age, f.district, f.sex, f.risk, f.child_consents,
                   f.guardians_consent, f.tried, f.given, f.by_deviation, f.outcome, count(*) as number
            from (select distinct on (k.id) k.* from evidence.fact k where k.as_of <= known_on
                  order by k.id, k.as_of desc) f
            group by f.case_year, f.case_quarter, f.age, f.district, f.sex, f.risk, f.child_consents,
                     f.guardians_consent, f.tried, f.given, f.by_deviation, f.outcome
        ), lines as (
            select concat_ws('|', g.case_year, g.case_quarter, g.age, coalesce(g.district, '-'), g.sex, g.risk,
                             g.child_consents, g.guardians_consent, array_to_string(g.tried, ','),
                             coalesce(g.given, '-'), case when g.by_deviation then 'true' else 'false' end,
                             coalesce(g.outcome, '-'), g.number) as line
            from groups g
        ), content as (
            select encode(sha256(convert_to(
                       coalesce(string_agg(line, E'\n' order by line collate "C"), ''), 'UTF8')), 'hex') as hash
            from lines
        ), fresh as (
            insert into evidence.population (as_of, hash, frozen_at)
            select known_on, hash, now_at from content
            on conflict (as_of, hash) do nothing
            returning id
        ), kept as (
            insert into evidence.population_group select fresh.id, groups.* from fresh, groups
        )
        select id from fresh
        union all
        select p.id from evidence.population p, content c where p.as_of = known_on and p.hash = c.hash
    $$;
revoke execute on function evidence.freeze_population from public;
grant execute on function evidence.freeze_population to rt_evidence;

-- Everything that has left the module. Append-only: a released figure is never silently corrected.
create table evidence.release_ledger (
    id                   uuid primary key default uuidv7(),
    released_at          timestamptz not null,
    receipt              text not null,
    receipt_hash         text not null unique,
    question_hash        text not null unique,
    population_id        uuid not null,
    population_hash      text not null,
    facts_as_of          date not null,
    synthetic            boolean not null,
    baseline_hash        text not null,
    baseline_answers     text not null,
    draft_hash           text not null,
    draft_answers        text not null,
    draft_from           date,
    districts            text[] not null,
    threshold            int not null check (threshold >= 3),
    zeros                text not null check (zeros in ('HIDDEN', 'SHOWN')),
    smallest_denominator int not null,
    figures              text not null,
    earlier              text[] not null,
    counting             text not null,
    suppression          text not null
);
comment on table evidence.release_ledger is 'open: holds only figures that have passed disclosure control';
grant select, insert on evidence.release_ledger to rt_runtime;

-- Who tried which draft, and what for.
create table evidence.what_if_run (
    id              uuid primary key default uuidv7(),
    compartment_id  int not null,
    release_id      uuid not null references evidence.release_ledger,
    run_at          timestamptz not null,
    run_by          uuid not null,
    run_by_name     text not null,
    purpose         text not null check (length(purpose) between 10 and 500),
    guideline       text not null,
    guideline_title text not null,
    baseline_id     uuid not null,
    baseline_number int not null,
    draft_id        uuid not null,
    draft_number    int not null,
    draft_title text not null,
    changes         text[] not null
);
create index on evidence.what_if_run (compartment_id, run_at desc);
comment on table evidence.what_if_run is 'protected: an analyst''s work in the making';
call access.protect('evidence.what_if_run', 'id');
revoke update on evidence.what_if_run from rt_runtime;

-- A run that somebody has saved for a matter to cite.
create table evidence.snapshot (
    id            uuid primary key default uuidv7(),
    release_id    uuid not null references evidence.release_ledger,
    title         text not null check (length(title) between 3 and 200),
    diary_number  text not null default '' check (length(diary_number) <= 60),
    saved_at      timestamptz not null,
    saved_by      uuid not null,
    saved_by_name text not null,
    guideline     text not null,
    guideline_title text not null,
    baseline_id   uuid not null,
    baseline_number int not null,
    draft_id      uuid not null,
    draft_number  int not null,
    draft_title text not null,
    changes       text[] not null
);
comment on table evidence.snapshot is 'open: holds only figures that have passed disclosure control';
grant select, insert on evidence.snapshot to rt_runtime;
