-- What was decided under each version of a guideline, as it was released: once for each day that facts are closed.

create table evidence.practice_release (
    guideline_hash  text not null check (guideline_hash ~ '^[0-9a-f]{64}$'),
    facts_as_of     date not null,
    population_hash text not null,
    released_at     timestamptz not null,
    threshold       int  not null check (threshold >= 3),
    figures         text not null,
    primary key (guideline_hash, facts_as_of)
);
comment on table evidence.practice_release is 'open: holds only figures that have passed disclosure control';
grant select, insert on evidence.practice_release to rt_runtime;
