-- What a released practice counted, so that it can be audited as one system with every other release of the same
-- facts. A practice that was released before this was kept says no longer whom it counted, and is not read again.

alter table evidence.practice_release
    add column interventions        text[],
    add column valid_from           date,
    add column valid_to             date,
    add column answers              text,
    add column zeros                text   not null default 'HIDDEN' check (zeros in ('HIDDEN', 'SHOWN')),
    add column smallest_denominator int    not null default 10,
    add column earlier              text[] not null default '{}',
    add constraint says_whom_it_counted check (
        (interventions is null) = (valid_from is null)
    );
comment on column evidence.practice_release.answers is 'what the version answers to every profile; null when it asks for what no fact says';
