-- Facts that somebody brought in from another case system are a population of their own: frozen beside the register's,
-- never counted with it, and their releases are audited among themselves (decision record 0022).

alter table evidence.population
    add column origin text not null default 'REGISTER' check (origin in ('REGISTER', 'FILE')),
    drop constraint population_as_of_hash_key,
    add constraint population_frozen_once unique (origin, as_of, hash);

create or replace function evidence.freeze_population(known_on date, now_at timestamptz) returns uuid
    language sql security definer set search_path = '' set work_mem = '256MB'
    as $$
        with groups as materialized (
            select f.case_year, f.case_quarter, f.age, f.district, f.sex, f.risk, f.child_consents,
                   f.guardians_consent, f.tried, f.given, f.by_deviation, f.outcome, count(*) as number
            from evidence.fact f
            where f.as_of <= known_on
                and not exists (select from evidence.fact later
                                where later.id = f.id and later.as_of > f.as_of and later.as_of <= known_on)
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
            on conflict (origin, as_of, hash) do nothing
            returning id
        ), kept as (
            insert into evidence.population_group select fresh.id, groups.* from fresh, groups
        )
        select id from fresh
        union all
        select p.id from evidence.population p, content c
        where p.origin = 'REGISTER' and p.as_of = known_on and p.hash = c.hash
    $$;

-- The groups of one file, already counted. It says of itself what it hashes to; whoever reads it hashes it anew.
create function evidence.keep_file(known_on date, said_hash text, now_at timestamptz, groups jsonb) returns uuid
    language sql security definer set search_path = ''
    as $$
        with fresh as (
            insert into evidence.population (origin, as_of, hash, frozen_at)
            values ('FILE', known_on, said_hash, now_at)
            on conflict (origin, as_of, hash) do nothing
            returning id
        ), kept as (
            insert into evidence.population_group
                (population_id, case_year, case_quarter, age, district, sex, risk, child_consents,
                 guardians_consent, tried, given, by_deviation, outcome, number)
            select fresh.id, g.*
            from fresh, jsonb_to_recordset(groups) as g (
                case_year int, case_quarter int, age int, district text, sex text, risk text, child_consents text,
                guardians_consent text, tried text[], given text, by_deviation boolean, outcome text, number bigint)
        )
        select id from fresh
        union all
        select p.id from evidence.population p
        where p.origin = 'FILE' and p.as_of = known_on and p.hash = said_hash
    $$;
revoke execute on function evidence.keep_file from public;
grant execute on function evidence.keep_file to rt_evidence;

alter table evidence.release_ledger
    add column origin    text not null default 'REGISTER' check (origin in ('REGISTER', 'FILE')),
    add column described text not null default '' check (length(described) <= 200),
    add constraint says_of_what_file check ((origin = 'FILE') = (described <> ''));
comment on column evidence.release_ledger.described is 'what whoever brought the file in said of it';
