-- What decided a what-if beside the two versions: the catalogue of interventions as it was, and when the version that
-- was compared with had been in force. A release without a catalogue was counted the first way (what-if/1).

alter table evidence.release_ledger
    add column catalogue     text,
    add column in_force_from date,
    add column in_force_to   date,
    add constraint says_what_decided_it check (
        (catalogue is null) = (counting = 'what-if/1')
        and (in_force_from is null or catalogue is not null)
        and (in_force_to is null or in_force_from <= in_force_to)
    );
comment on column evidence.release_ledger.catalogue is 'interventions that the national recommendations name or the guideline decides on, with the places that were left';
