-- What a writer wrote where somebody else had changed the same place: it stands in no version of the report, and is kept for
-- whoever wrote it until that writer has chosen what is to stand. Nobody else reads it.
create table matters.text_clash (
    id             uuid primary key,
    report_id      uuid not null,
    section_key    text not null,
    writer_id      uuid not null,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    seen           int not null check (seen >= 0),
    base           text,
    offered        text not null,
    kept_at        timestamptz not null,
    settled_at     timestamptz,
    constraint of_its_report foreign key (report_id, matter_id, compartment_id)
        references matters.official_report (id, matter_id, compartment_id)
);
comment on table matters.text_clash is 'protected: follows the matter';
call access.protect('matters.text_clash', 'matter_id');
create index on matters.text_clash (report_id, writer_id) where settled_at is null;
create index on matters.text_clash (matter_id);

create policy own_words on matters.text_clash as restrictive to rt_runtime
    using (writer_id = access.actor()) with check (writer_id = access.actor());
create policy marked_report on matters.text_clash as restrictive for select to rt_runtime
    using (report_id not in (select matters.withheld_reports()));
