-- The same facts freeze to the same population and the same hash as before, without sorting every fact by its id: the
-- latest that was known of a case is the one that nothing later replaced. A large register needs memory for its groups.

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
            on conflict (as_of, hash) do nothing
            returning id
        ), kept as (
            insert into evidence.population_group select fresh.id, groups.* from fresh, groups
        )
        select id from fresh
        union all
        select p.id from evidence.population p, content c where p.as_of = known_on and p.hash = c.hash
    $$;
