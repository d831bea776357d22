-- What a report builds on; cited in its text by number, and a footnote in print.
create table matters.report_source (
    report_id      uuid not null references matters.official_report,
    number         int not null check (number > 0),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    author         text not null check (length(author) <= 200),
    title          text not null check (length(title) between 1 and 300),
    dated          text not null check (length(dated) <= 40),
    address        text not null check (length(address) <= 500),
    withdrawn      boolean not null default false,
    primary key (report_id, number)
);
comment on table matters.report_source is 'protected: follows the matter';
call access.protect('matters.report_source', 'matter_id');
