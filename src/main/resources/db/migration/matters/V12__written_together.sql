-- Who wrote in a report a moment ago: shown to whoever has it open, and kept no longer than the next time.
create table matters.report_presence (
    report_id      uuid not null references matters.official_report,
    writer_id      uuid not null,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    writer         text not null,
    seen_at        timestamptz not null,
    primary key (report_id, writer_id)
);
comment on table matters.report_presence is 'protected: follows the matter';
call access.protect('matters.report_presence', 'matter_id');
