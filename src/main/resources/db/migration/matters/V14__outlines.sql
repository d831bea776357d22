-- Which sections a report has: what a body has set for its reports from a day on, and what each report was written in.

create table matters.report_outline (
    compartment_id int not null references matters.authority,
    kind           text not null check (kind in ('MOTION', 'REFERRAL')),
    valid_from     date not null,
    -- In the order of print: key, heading, whether required, what it holds, guidance.
    sections       jsonb not null check (jsonb_typeof(sections) = 'array'),
    primary key (compartment_id, kind, valid_from)
);
comment on table matters.report_outline is 'open: which sections the reports of a body have is public, no personal data; only the body writes its own';
alter table matters.report_outline enable row level security;
alter table matters.report_outline force row level security;
create policy public_order on matters.report_outline for select using (true);
create policy own_order on matters.report_outline for insert
    with check (compartment_id = any (array(select access.open_compartments())));
create policy own_change on matters.report_outline for update
    using (compartment_id = any (array(select access.open_compartments())));
grant select, insert, update on matters.report_outline to rt_runtime;

-- Kept with the report when it is opened, so that it keeps them whatever is set afterwards.
create table matters.written_outline (
    report_id      uuid primary key references matters.official_report,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    sections       jsonb not null check (jsonb_typeof(sections) = 'array')
);
comment on table matters.written_outline is 'protected: follows the matter';
call access.protect('matters.written_outline', 'matter_id');
revoke update on matters.written_outline from rt_runtime;
