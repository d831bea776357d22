-- What goes along with a report: another document of the matter, or a file that becomes one when the report is signed. Until
-- then it is working material, as the report is (TF 2:12).
create table matters.report_annex (
    id             uuid primary key default uuidv7(),
    report_id      uuid not null references matters.official_report,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    -- Annexes are numbered from one in the order of their positions; a position that was taken out leaves no hole.
    position       int not null,
    title          text not null check (length(title) between 1 and 200),
    document_id    uuid references matters.matter_document,
    stored_id      uuid not null,
    removed        boolean not null default false
);
comment on table matters.report_annex is 'protected: follows the matter';
create index on matters.report_annex (report_id);
call access.protect('matters.report_annex', 'matter_id');
