-- A register that has not changed is not counted again. Every fact bears the number of its latest change; as long as the
-- facts known on a day are as many and their numbers sum to the same, the day freezes to the population that it froze to.
-- A change takes a higher number than the one before it, so that a sum never comes back.

create sequence evidence.fact_change;

alter table evidence.fact add column change bigint not null default nextval('evidence.fact_change');
create index fact_changes on evidence.fact (as_of) include (change);

create or replace function evidence.record_fact(
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
            outcome = excluded.outcome,
            -- Drawn when the row is held: the number that was drawn before may be older than another's.
            change = nextval('evidence.fact_change')
    $$;

create table evidence.frozen_register (
    as_of         date primary key,
    facts         bigint not null,
    changes       numeric not null,
    population_id uuid not null references evidence.population
);
comment on table evidence.frozen_register is 'closed: what the register was when a day was last frozen; used by freeze_population only';

alter function evidence.freeze_population(date, timestamptz) rename to count_population;
revoke execute on function evidence.count_population from rt_evidence;

create function evidence.freeze_population(known_on date, now_at timestamptz) returns uuid
    language plpgsql security definer set search_path = ''
    as $$
        declare
            known  record;
            frozen uuid;
        begin
            -- Before it is counted: what comes in between is in the population, and is looked for once more the next time.
            select count(*) as facts, coalesce(sum(f.change), 0) as changes into known
                from evidence.fact f where f.as_of <= known_on;
            select r.population_id into frozen from evidence.frozen_register r
                where r.as_of = known_on and r.facts = known.facts and r.changes = known.changes;
            if frozen is null then
                frozen := evidence.count_population(known_on, now_at);
                insert into evidence.frozen_register values (known_on, known.facts, known.changes, frozen)
                    on conflict (as_of) do update set
                        facts = excluded.facts, changes = excluded.changes, population_id = excluded.population_id;
            end if;
            return frozen;
        end
    $$;
revoke execute on function evidence.freeze_population from public;
grant execute on function evidence.freeze_population to rt_evidence;
